// swift-format-ignore-file
// Made of the files in Templates and Static. A test compares them and makes this file anew with
// RECORD_GOLDEN=1.

/// The files of the pages, as the binary carries them.
enum EmbeddedFiles {
    /// The templates by name.
    static let templates: [(name: String, text: String)] = [
(name: "agenda-month", text: ###"""
{{<layout}}
{{$main}}
<div class="headline">
<h1>{{title}}</h1>
{{>views}}
</div>
{{>filters}}
{{>chosen}}
<nav aria-label="{{w.agenda.months}}">
{{>turn}}
</nav>
{{#isCut}}
<p class="notice">{{w.agenda.whole-month}}</p>
{{/isCut}}
<table class="month-grid{{#isEmpty}} bare{{/isEmpty}}">
<caption class="unseen">{{title}}</caption>
<thead>
<tr>
{{#weekdays}}
<th scope="col"><abbr title="{{full}}">{{short}}</abbr></th>
{{/weekdays}}
</tr>
</thead>
<tbody>
{{#weeks}}
<tr>
{{#cells}}
{{#isDay}}
<td class="{{#anchor}}held {{/anchor}}{{#isPast}}past {{/isPast}}{{#isToday}}today{{/isToday}}"{{#isToday}} aria-current="date"{{/isToday}}>
<p class="daynumber"><time datetime="{{date}}">{{number}}</time>{{#isToday}} <span class="now">{{w.agenda.today}}</span>{{/isToday}}</p>
{{#anchor}}
<a class="jump-day" href="#{{anchor}}"><span class="big" aria-hidden="true">{{number}}</span><span class="tally">{{count}}</span></a>
<ul class="brief">
{{#sessions}}
<li class="{{#isOff}}off{{/isOff}}"><a href="{{address}}"><span class="hours">{{hours}}</span> <span class="name" lang="{{titleLanguage}}">{{title}}</span> <span class="seats {{tone}}">{{seats}}</span></a></li>
{{/sessions}}
{{#rest}}
<li class="rest"><a href="{{address}}">{{name}}</a></li>
{{/rest}}
</ul>
{{/anchor}}
</td>
{{/isDay}}
{{^isDay}}
<td class="blank"></td>
{{/isDay}}
{{/cells}}
</tr>
{{/weeks}}
</tbody>
</table>
{{#isEmpty}}
<div class="empty">
<p>{{empty}}</p>
{{#ahead}}
<p><span class="quiet-word">{{lead}}</span><br><a href="{{address}}">{{name}}</a></p>
<p><a class="button quiet" href="{{month.address}}">{{month.name}}</a></p>
{{/ahead}}
{{^ahead}}
<p class="quiet-word">{{w.agenda.none-ahead}}</p>
{{/ahead}}
</div>
{{/isEmpty}}
<div class="day-list month">
{{#days}}
<section id="{{anchor}}" aria-labelledby="{{anchor}}-name">
<h2 class="day-name" id="{{anchor}}-name"><time datetime="{{date}}">{{name}}</time></h2>
{{>rows}}
</section>
{{/days}}
</div>
{{/main}}
{{/layout}}

"""###),
(name: "agenda", text: ###"""
{{<layout}}
{{$main}}
<div class="headline">
<h1>{{w.agenda.title}}</h1>
{{>views}}
</div>
<p class="lead">{{w.agenda.intro}}</p>
{{>filters}}
{{>chosen}}
{{#isEmpty}}
<p class="empty">{{empty}}</p>
{{#isFiltered}}
<p class="back"><a class="button quiet" href="/{{frame.language}}/">{{w.agenda.remove-all}}</a></p>
{{/isFiltered}}
{{/isEmpty}}
{{^isEmpty}}
<div class="railed">
<nav class="rail" aria-label="{{w.agenda.months}}">
<ul>
{{#months}}
<li><a href="#{{anchor}}"><span class="name">{{name}}</span> <span class="count">{{count}}</span></a></li>
{{/months}}
</ul>
</nav>
<div class="days">
{{#months}}
<section id="{{anchor}}" class="month" aria-labelledby="{{anchor}}-name">
<h2 id="{{anchor}}-name">{{name}}</h2>
{{>days}}
</section>
{{/months}}
{{#next}}
<p class="more"><a class="button quiet" href="{{.}}">{{w.agenda.more}}</a></p>
{{/next}}
</div>
</div>
{{/isEmpty}}
{{/main}}
{{/layout}}

"""###),
(name: "building", text: ###"""
{{<layout}}
{{$main}}
<article>
<p class="kicker">{{place}}</p>
<h1>{{name}}</h1>
<dl class="facts">
<div><dt>{{w.building.hours}}</dt><dd>{{doors}}{{#hasHours}}{{>hours}}{{/hasHours}}</dd></div>
{{#access}}
<div><dt>{{w.building.access}}</dt><dd>{{.}}</dd></div>
{{/access}}
{{>house}}
{{#publicLimit}}
<div><dt>{{w.building.public}}</dt><dd>{{.}}</dd></div>
{{/publicLimit}}
</dl>
{{#hasRooms}}
<section aria-labelledby="rooms-title">
<h2 id="rooms-title">{{w.building.stack}}</h2>
<ol class="stack slabs">
{{#rooms}}
<li class="row slab size-{{size}}">
<div class="what">
<h3><a class="title" href="{{address}}">{{name}}</a></h3>
<p class="where">{{area}}{{#capacity}} · {{.}}{{/capacity}}</p>
</div>
<ul class="layouts" aria-label="{{w.room.layouts}}">{{#layouts}}<li><span class="name">{{name}}</span> <span class="number">{{capacity}}</span></li>{{/layouts}}</ul>
<dl class="tells">
<div><dt class="unseen">{{w.building.access}}</dt><dd class="{{accessTone}}">{{access}}</dd></div>
<div><dt class="unseen">{{w.room.equipment}}</dt><dd>{{equipment}}</dd></div>
{{#nextFree}}
<div><dt>{{w.room.next-free}}</dt><dd>{{.}}</dd></div>
{{/nextFree}}
</dl>
</li>
{{/rooms}}
</ol>
</section>
{{/hasRooms}}
<section class="month" aria-labelledby="sessions-title">
<h2 id="sessions-title">{{w.building.sessions}}</h2>
{{>days}}
{{#hasSessions}}
<p class="more"><a class="button quiet" href="{{agenda}}">{{w.building.all-sessions}}</a></p>
{{/hasSessions}}
{{^hasSessions}}
<p class="quiet-word">{{w.building.no-sessions}}</p>
{{/hasSessions}}
</section>
{{#hasRooms}}
{{>calendar}}
{{/hasRooms}}
<p class="back"><a href="/{{frame.language}}/buildings">{{w.building.back}}</a></p>
</article>
{{/main}}
{{/layout}}

"""###),
(name: "buildings", text: ###"""
{{<layout}}
{{$main}}
<h1>{{w.building.title}}</h1>
<p class="lead">{{w.building.intro}}</p>
{{#isEmpty}}
<p class="empty">{{w.building.empty}}</p>
{{/isEmpty}}
{{^isEmpty}}
<ul class="houses">
{{#buildings}}
<li class="row house">
<svg class="totem" viewBox="0 0 100 {{height}}" width="72" height="{{height}}" aria-hidden="true" focusable="false">{{#slabs}}<rect x="0" y="{{y}}" width="{{width}}" height="9"/>{{/slabs}}</svg>
<div class="what">
<h2><a class="title" href="{{address}}">{{name}}</a></h2>
<p class="where">{{place}}</p>
</div>
<p class="tells"><span>{{rooms}}{{#capacity}}, {{.}}{{/capacity}}</span> <span>{{doors}}</span> {{#access}}<span>{{.}}</span>{{/access}}</p>
</li>
{{/buildings}}
</ul>
{{#next}}
<p class="more"><a class="button quiet" href="{{.}}">{{w.building.more}}</a></p>
{{/next}}
{{/isEmpty}}
{{/main}}
{{/layout}}

"""###),
(name: "calendar", text: ###"""
{{#calendar}}
<section id="calendar" class="calendar" aria-labelledby="calendar-title">
<h2 id="calendar-title">{{title}}</h2>
{{>turn}}
<svg class="patterns" width="0" height="0" aria-hidden="true" focusable="false"><defs><pattern id="hatch" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect class="ground" width="6" height="6"/><rect class="stripe" width="2.5" height="6"/></pattern></defs></svg>
<table class="month-grid">
<caption class="unseen">{{title}}</caption>
<thead>
<tr>
{{#weekdays}}
<th scope="col"><abbr title="{{full}}">{{short}}</abbr></th>
{{/weekdays}}
</tr>
</thead>
<tbody>
{{#weeks}}
<tr>
{{#cells}}
{{#isDay}}
<td class="{{#isPast}}past {{/isPast}}{{#isPlain}}plain-day {{/isPlain}}{{#isToday}}today{{/isToday}}"{{#isToday}} aria-current="date"{{/isToday}}>
<p class="daynumber" aria-hidden="true"><span class="weekday">{{weekday}}</span> {{number}}{{#isToday}} <span class="now">{{w.agenda.today}}</span>{{/isToday}}</p>
{{#hasBars}}
<svg class="bars" viewBox="0 0 1000 {{height}}" width="100%" height="{{height}}" preserveAspectRatio="none" aria-hidden="true" focusable="false">{{#pieces}}<rect class="{{state}}" x="{{x}}" y="{{y}}" width="{{width}}" height="10"/>{{/pieces}}</svg>
{{/hasBars}}
<p class="lines" aria-hidden="true">{{#lines}}<span>{{.}}</span>{{/lines}}</p>
<p class="unseen">{{sentence}}</p>
</td>
{{/isDay}}
{{^isDay}}
<td class="blank"></td>
{{/isDay}}
{{/cells}}
</tr>
{{/weeks}}
</tbody>
</table>
<div class="legend">
<p class="hint">{{scale}}</p>
<ul aria-label="{{w.busy.legend}}">
<li><svg class="bars" width="28" height="10" viewBox="0 0 28 10" aria-hidden="true" focusable="false"><rect class="free" x="0" y="0" width="28" height="10"/></svg> {{w.busy.word-free}}</li>
<li><svg class="bars" width="28" height="10" viewBox="0 0 28 10" aria-hidden="true" focusable="false"><rect class="busy" x="0" y="0" width="28" height="10"/></svg> {{w.busy.word-taken}}</li>
<li><svg class="bars" width="28" height="10" viewBox="0 0 28 10" aria-hidden="true" focusable="false"><rect class="closed" x="0" y="0" width="28" height="10"/></svg> {{w.busy.word-closed}}</li>
<li><svg class="bars" width="28" height="10" viewBox="0 0 28 10" aria-hidden="true" focusable="false"><rect class="outside-hours" x="0" y="0" width="28" height="10"/></svg> {{w.busy.word-outside}}</li>
</ul>
</div>
</section>
{{/calendar}}

"""###),
(name: "cancel", text: ###"""
{{<layout}}
{{$main}}
<article class="narrow">
<p class="kicker" lang="{{titleLanguage}}">{{title}}</p>
<h1>{{w.desk.consequences.cancel}}</h1>
{{>summary}}
<form class="block" method="post" action="{{action}}" novalidate>
<input type="hidden" name="formToken" value="{{formToken}}">
{{#reason}}{{>field}}{{/reason}}
<div class="actions">
<button class="button" type="submit">{{w.desk.move.see}}</button>
<a class="button quiet" href="{{back}}">{{w.desk.consequences.back}}</a>
</div>
</form>
</article>
{{/main}}
{{/layout}}

"""###),
(name: "change", text: ###"""
{{<layout}}
{{$main}}
<article class="narrow">
<p class="kicker">{{w.registration.title}}</p>
<h1>{{w.registration.change-title}}</h1>
<p class="lead" lang="{{titleLanguage}}">{{title}}</p>
{{#person}}
{{#summary}}{{>faults}}{{/summary}}
<form method="post" action="{{action}}" novalidate>
<input type="hidden" name="version" value="{{version}}">
{{>person-fields}}
<button class="button" type="submit">{{w.registration.change-save}}</button>
</form>
{{/person}}
<p class="back"><a href="{{back}}">{{w.registration.keep}}</a></p>
</article>
{{/main}}
{{/layout}}

"""###),
(name: "chosen", text: ###"""
{{#filters}}
{{#hasChosen}}
<nav class="chosen" aria-label="{{w.agenda.chosen}}">
<ul>
{{#chosen}}
<li><a href="{{address}}">{{name}} <span class="aside-word">{{w.agenda.remove}}</span></a></li>
{{/chosen}}
</ul>
</nav>
{{/hasChosen}}
{{/filters}}

"""###),
(name: "consequences", text: ###"""
{{<layout}}
{{$main}}
<article class="narrow">
<p class="kicker" lang="{{titleLanguage}}">{{title}}</p>
<h1>{{question}}</h1>
<p class="lead">{{now}}</p>
{{#isStale}}
<p class="notice wait" role="alert">{{w.desk.consequences.stale}}</p>
{{/isStale}}
{{#refusal}}
<p class="notice stop" role="alert">{{.}}</p>
{{/refusal}}
{{#isPossible}}
<ul class="consequences">
{{#sentences}}
<li>{{.}}</li>
{{/sentences}}
</ul>
{{#notes}}
<p class="notice wait">{{.}}</p>
{{/notes}}
<form method="post" action="{{action}}">
<input type="hidden" name="formToken" value="{{formToken}}">
<input type="hidden" name="previewToken" value="{{previewToken}}">
{{#hidden}}
<input type="hidden" name="{{name}}" value="{{value}}">
{{/hidden}}
<div class="actions">
<button class="button" type="submit">{{apply}}</button>
<a class="button quiet" href="{{back}}">{{w.desk.consequences.back}}</a>
</div>
</form>
{{/isPossible}}
{{^isPossible}}
<p class="actions"><a class="button quiet" href="{{back}}">{{w.desk.consequences.back}}</a></p>
{{/isPossible}}
</article>
{{/main}}
{{/layout}}

"""###),
(name: "days", text: ###"""
{{#days}}
<h3><time datetime="{{date}}">{{name}}</time></h3>
{{>rows}}
{{/days}}

"""###),
(name: "desk-bar", text: ###"""
{{#isSignedIn}}
<div class="desk-bar">
<div class="wide">
<nav aria-label="{{w.desk.name}}">
<ul>
{{#ways}}
<li><a href="{{address}}"{{#isHere}} aria-current="page"{{/isHere}}>{{text}}</a></li>
{{/ways}}
</ul>
</nav>
<form method="post" action="{{signOut}}" aria-labelledby="user">
<input type="hidden" name="formToken" value="{{formToken}}">
<span class="user" id="user">{{signedInAs}}</span>
<button class="plain" type="submit">{{w.desk.sign-out}}</button>
</form>
</div>
</div>
{{/isSignedIn}}

"""###),
(name: "desk-booking", text: ###"""
{{<layout}}
{{$main}}
<article class="narrow">
<p class="kicker">{{w.desk.bookings.one}} · <span class="{{tone}}">{{state}}</span></p>
<h1>{{purpose}}</h1>
{{#done}}
<p class="notice good" role="status">{{.}}</p>
{{/done}}
{{#refusal}}
<p class="notice stop" role="alert">{{.}}</p>
{{/refusal}}
{{>summary}}
<dl class="facts">
{{#facts}}
<div><dt>{{name}}</dt><dd>{{value}}</dd></div>
{{/facts}}
</dl>
{{#hasNotes}}
<section aria-labelledby="notes">
<h2 id="notes">{{w.desk.booking.notes}}</h2>
<ol class="consequences">
{{#notes}}
<li><strong>{{kind}}</strong> <span class="where">{{when}}</span> {{words}}</li>
{{/notes}}
</ol>
</section>
{{/hasNotes}}
{{#hindrance}}
<p class="notice stop"><strong>{{w.desk.booking.hindered}}</strong> {{.}}</p>
{{/hindrance}}
{{#approval}}
<section aria-labelledby="approve">
<h2 id="approve">{{w.desk.booking.approve}}</h2>
<ul class="consequences">
{{#sentences}}
<li>{{.}}</li>
{{/sentences}}
</ul>
<form method="post" action="{{action}}">
<input type="hidden" name="formToken" value="{{formToken}}">
<input type="hidden" name="previewToken" value="{{previewToken}}">
<button class="button" type="submit">{{w.desk.booking.approve-do}}</button>
</form>
</section>
{{/approval}}
{{#forms}}
<details class="further"{{#isOpen}} open{{/isOpen}}>
<summary>{{title}}</summary>
<form class="block" method="post" action="{{action}}" novalidate>
<input type="hidden" name="formToken" value="{{formToken}}">
<input type="hidden" name="key" value="{{key}}">
<div class="field{{#fault}} wrong{{/fault}}">
<label for="{{id}}">{{label}}</label>
<p class="hint" id="{{id}}-hint">{{hint}}</p>
<textarea id="{{id}}" name="{{name}}" rows="3" required{{#fault}} aria-invalid="true"{{/fault}} aria-describedby="{{id}}-hint{{#fault}} {{id}}-fault{{/fault}}">{{value}}</textarea>
{{#fault}}
<p class="fault" id="{{id}}-fault">{{.}}</p>
{{/fault}}
</div>
{{#hasInstead}}
<div class="field"><label for="instead">{{w.desk.booking.instead}} <span class="optional">{{w.form.optional}}</span></label><select id="instead" name="instead"><option value="">{{w.desk.booking.instead-none}}</option>{{#instead}}<option value="{{value}}"{{#isChosen}} selected{{/isChosen}}>{{name}}</option>{{/instead}}</select></div>
{{/hasInstead}}
<button class="button quiet" type="submit">{{submit}}</button>
</form>
</details>
{{/forms}}
{{#key}}
<section aria-labelledby="key-title">
<h2 id="key-title">{{w.desk.key.title}}</h2>
{{#secret}}
<p class="notice good" role="status">{{w.desk.key.told}} <strong class="letters">{{.}}</strong></p>
{{/secret}}
<p>{{state}}</p>
{{#reveal}}
<form method="post" action="{{.}}">
<input type="hidden" name="formToken" value="{{formToken}}">
<p class="hint" id="reveal-hint">{{w.desk.key.audited}}</p>
<button class="button quiet" type="submit" aria-describedby="reveal-hint">{{w.desk.key.reveal}}</button>
</form>
{{/reveal}}
{{#keep}}
<details class="further"{{#isOpen}} open{{/isOpen}}>
<summary>{{title}}</summary>
<form class="block" method="post" action="{{action}}" novalidate>
<input type="hidden" name="formToken" value="{{formToken}}">
<input type="hidden" name="key" value="{{key}}">
{{#secret}}{{>field}}{{/secret}}
{{#releaseAt}}{{>field}}{{/releaseAt}}
<button class="button quiet" type="submit">{{w.desk.key.keep-do}}</button>
</form>
</details>
{{/keep}}
</section>
{{/key}}
<div class="actions">
{{#actions}}
<form method="post" action="{{address}}"><input type="hidden" name="formToken" value="{{formToken}}"><button class="button quiet" type="submit">{{text}}</button></form>
{{/actions}}
</div>
<p class="back"><a href="{{back}}">{{w.desk.bookings.all}}</a></p>
</article>
{{/main}}
{{/layout}}

"""###),
(name: "desk-bookings", text: ###"""
{{<layout}}
{{$main}}
<h1>{{w.desk.bookings.title}}</h1>
<p class="lead">{{lead}}</p>
{{#isEmpty}}
<p class="empty">{{w.desk.bookings.none}}</p>
{{/isEmpty}}
{{#groups}}
<section aria-labelledby="{{id}}">
<h2 id="{{id}}">{{heading}} <span class="count">{{count}}</span></h2>
<table class="dense sessions">
<thead>
<tr><th scope="col">{{w.desk.when}}</th><th scope="col">{{w.desk.bookings.what}}</th><th scope="col">{{w.desk.status}}</th><th scope="col">{{w.desk.bookings.whom}}</th><th scope="col" class="number">{{w.desk.form.seats}}</th></tr>
</thead>
<tbody>
{{#rows}}
<tr>
<td class="when"><time datetime="{{date}}">{{day}}</time> <span class="hours">{{hours}}</span> <span class="distance">{{distance}}</span></td>
<th scope="row"><a class="title" href="{{address}}">{{purpose}}</a> <span class="where">{{place}}</span></th>
<td class="state {{tone}}">{{state}}</td>
<td class="number whom"><span class="label">{{w.desk.bookings.whom}}</span> {{whom}}</td>
<td class="number"><span class="label">{{w.desk.form.seats}}</span> {{people}}</td>
</tr>
{{/rows}}
</tbody>
</table>
</section>
{{/groups}}
{{#next}}
<p class="more"><a class="button quiet" href="{{.}}">{{w.desk.bookings.more}}</a></p>
{{/next}}
{{/main}}
{{/layout}}

"""###),
(name: "desk-registration", text: ###"""
{{<layout}}
{{$main}}
<article class="narrow">
<p class="kicker" lang="{{titleLanguage}}">{{title}}</p>
<h1>{{name}}</h1>
{{#done}}
<p class="notice good" role="status">{{.}}</p>
{{/done}}
{{#refusal}}
<p class="notice stop" role="alert">{{.}}</p>
{{/refusal}}
<dl class="facts">
<div><dt>{{w.desk.status}}</dt><dd>{{state}}</dd></div>
<div><dt>{{w.registration.code}}</dt><dd class="code">{{code}}</dd></div>
</dl>
{{#isLive}}
<div class="actions">
<form method="post" action="{{resend}}"><input type="hidden" name="formToken" value="{{formToken}}"><button class="button quiet" type="submit">{{w.desk.person.resend}}</button></form>
<a class="button quiet" href="{{withdraw}}">{{w.desk.people.withdraw-do}}</a>
</div>
<h2>{{w.desk.person.correct}}</h2>
{{#person}}
{{#summary}}{{>faults}}{{/summary}}
<form method="post" action="{{action}}" novalidate>
<input type="hidden" name="formToken" value="{{formToken}}">
<input type="hidden" name="version" value="{{version}}">
{{#email}}{{>field}}{{/email}}
{{>person-fields}}
<button class="button" type="submit">{{w.desk.person.save}}</button>
</form>
{{/person}}
{{/isLive}}
{{#restore}}
<form method="post" action="{{.}}"><input type="hidden" name="formToken" value="{{formToken}}"><button class="button quiet" type="submit">{{w.desk.booking.restore}}</button></form>
{{/restore}}
<p class="back"><a href="{{back}}">{{w.desk.person.back}}</a></p>
</article>
{{/main}}
{{/layout}}

"""###),
(name: "desk-room", text: ###"""
{{<layout}}
{{$main}}
<p class="kicker">{{place}}</p>
<h1>{{name}}</h1>
{{#done}}
<p class="notice good" role="status">{{.}}</p>
{{/done}}
{{#refusal}}
<p class="notice stop" role="alert">{{.}}</p>
{{/refusal}}
{{>summary}}
<form class="columns" method="post" action="{{action}}" novalidate>
<input type="hidden" name="formToken" value="{{formToken}}">
<input type="hidden" name="version" value="{{version}}">
{{#form}}
<fieldset class="turnarounds">
<legend>{{w.desk.room.turnarounds}}</legend>
<p class="hint">{{w.desk.room.turnarounds-hint}}</p>
{{#turnarounds}}
<div class="change{{#fault}} wrong{{/fault}}">
<div class="field"><label for="turnaround.{{place}}.from">{{w.desk.room.from-layout}}</label><select id="turnaround.{{place}}.from" name="turnaround.{{place}}.from">{{#froms}}<option value="{{value}}"{{#isChosen}} selected{{/isChosen}}>{{name}}</option>{{/froms}}</select></div>
<div class="field"><label for="turnaround.{{place}}.to">{{w.desk.room.to-layout}}</label><select id="turnaround.{{place}}.to" name="turnaround.{{place}}.to">{{#tos}}<option value="{{value}}"{{#isChosen}} selected{{/isChosen}}>{{name}}</option>{{/tos}}</select></div>
<div class="field"><label for="turnaround.{{place}}.minutes">{{w.desk.room.minutes}}</label><input id="turnaround.{{place}}.minutes" name="turnaround.{{place}}.minutes" type="number" min="0" max="1440" value="{{minutes}}"{{#fault}} aria-invalid="true" aria-describedby="turnaround.{{place}}.fault"{{/fault}}></div>
{{#fault}}
<p class="fault" id="turnaround.{{place}}.fault">{{.}}</p>
{{/fault}}
</div>
{{/turnarounds}}
</fieldset>
<div class="column">
{{#hasStock}}
<fieldset>
<legend>{{w.desk.room.stock}}</legend>
<p class="hint">{{w.desk.room.stock-hint}}</p>
<div class="counts">
{{#stock}}
<div class="field{{#fault}} wrong{{/fault}}">
<label for="{{id}}">{{label}}</label>
<input id="{{id}}" name="{{id}}" type="number" min="1" value="{{value}}"{{#fault}} aria-invalid="true"{{/fault}}{{#describedBy}} aria-describedby="{{.}}"{{/describedBy}}>
{{#fault}}
<p class="fault" id="{{id}}-fault">{{.}}</p>
{{/fault}}
</div>
{{/stock}}
</div>
</fieldset>
{{/hasStock}}
{{#hasAttributes}}
<fieldset>
<legend>{{w.desk.room.attributes}}</legend>
{{#attributes}}
{{#isChoice}}
{{#field}}
<div class="field{{#fault}} wrong{{/fault}}">
<label for="{{id}}">{{label}} <span class="optional">{{w.form.optional}}</span></label>
<select id="{{id}}" name="{{id}}"{{#describedBy}} aria-describedby="{{.}}"{{/describedBy}}><option value="">{{w.desk.room.not-said}}</option>{{#choices}}<option value="{{value}}"{{#isChosen}} selected{{/isChosen}}>{{name}}</option>{{/choices}}</select>
{{#fault}}
<p class="fault" id="{{id}}-fault">{{.}}</p>
{{/fault}}
</div>
{{/field}}
{{/isChoice}}
{{^isChoice}}
{{#field}}{{>field}}{{/field}}
{{/isChoice}}
{{/attributes}}
</fieldset>
{{/hasAttributes}}
</div>
{{/form}}
<div class="actions">
<button class="button" type="submit">{{w.desk.room.save}}</button>
<a class="button quiet" href="{{publicPage}}">{{w.desk.do.public-page}}</a>
</div>
</form>
<p class="back"><a href="{{back}}">{{w.desk.rooms.all}}</a></p>
{{/main}}
{{/layout}}

"""###),
(name: "desk-rooms", text: ###"""
{{<layout}}
{{$main}}
<h1>{{w.desk.rooms.all}}</h1>
<p class="lead">{{w.desk.rooms.lead}}</p>
{{#isEmpty}}
<p class="empty">{{w.building.no-rooms}}</p>
{{/isEmpty}}
{{#houses}}
<section aria-labelledby="{{id}}">
<h2 id="{{id}}">{{name}}</h2>
<table class="dense houses">
<thead>
<tr><th scope="col">{{w.desk.form.room}}</th><th scope="col">{{w.room.layouts}}</th><th scope="col">{{w.room.equipment}}</th></tr>
</thead>
<tbody>
{{#rooms}}
<tr>
<th scope="row"><a class="title" href="{{address}}">{{name}}</a></th>
<td>{{layouts}}</td>
<td>{{equipment}}</td>
</tr>
{{/rooms}}
</tbody>
</table>
</section>
{{/houses}}
{{/main}}
{{/layout}}

"""###),
(name: "desk-session", text: ###"""
{{<layout}}
{{$main}}
<p class="kicker">{{kind}} · <span class="{{tone}}">{{state}}</span></p>
<h1 lang="{{titleLanguage}}">{{title}}</h1>
{{#done}}
<p class="notice good" role="status">{{.}}</p>
{{/done}}
{{#refusal}}
<p class="notice stop" role="alert">{{.}}</p>
{{/refusal}}
{{#notes}}
<p class="notice">{{.}}</p>
{{/notes}}
<div class="overview">
<dl class="facts">
{{#facts}}
<div><dt>{{name}}</dt><dd>{{value}}</dd></div>
{{/facts}}
</dl>
<div>
<dl class="figures">
{{#figures}}
<div><dt>{{name}}</dt><dd class="{{tone}}">{{number}}</dd></div>
{{/figures}}
</dl>
<div class="actions">
{{#publish}}
<form method="post" action="{{.}}"><input type="hidden" name="formToken" value="{{formToken}}"><button class="button" type="submit">{{w.desk.do.publish}}</button></form>
{{/publish}}
{{#edit}}
<a class="button quiet" href="{{.}}">{{w.desk.do.edit}}</a>
{{/edit}}
{{#move}}
<a class="button quiet" href="{{.}}">{{w.desk.do.move}}</a>
{{/move}}
{{#cancel}}
<a class="button quiet" href="{{.}}">{{w.desk.do.cancel}}</a>
{{/cancel}}
{{#publicPage}}
<a class="button quiet" href="{{.}}">{{w.desk.do.public-page}}</a>
{{/publicPage}}
{{#booking}}
<a class="button quiet" href="{{.}}">{{w.desk.do.booking}}</a>
{{/booking}}
</div>
</div>
</div>
{{#people}}
<section id="people" aria-labelledby="people-title">
<h2 id="people-title">{{told}}</h2>
<form class="filters" method="get" action="{{action}}#people" role="search">
<div class="field"><label for="q">{{w.desk.people.search}}</label><input id="q" name="q" type="search" maxlength="100" value="{{words}}"></div>
<div class="field"><label for="status">{{w.desk.status}}</label><select id="status" name="status"><option value="">{{w.desk.people.all}}</option>{{#statuses}}<option value="{{value}}"{{#isChosen}} selected{{/isChosen}}>{{name}}</option>{{/statuses}}</select></div>
<button class="button quiet" type="submit">{{w.agenda.filter}}</button>
</form>
{{#isEmpty}}
<p class="empty">{{#isFiltered}}{{w.desk.people.none-found}}{{/isFiltered}}{{^isFiltered}}{{w.desk.people.none}}{{/isFiltered}}</p>
{{/isEmpty}}
{{#hasRows}}
<table class="dense people">
<thead>
<tr><th scope="col">{{w.form.name}}</th><th scope="col" class="number">{{w.desk.people.party}}</th><th scope="col">{{w.desk.status}}</th><th scope="col">{{w.desk.people.when}}</th><th scope="col">{{w.desk.people.language}}</th><th scope="col">{{w.registration.code}}</th><th scope="col"><span class="unseen">{{w.desk.people.actions}}</span></th></tr>
</thead>
<tbody>
{{#rows}}
<tr>
<th scope="row"><a class="title" href="{{open}}">{{name}}</a> <span class="where">{{email}}{{#more}} · {{.}}{{/more}}</span></th>
<td class="number"><span class="label">{{w.desk.people.party}}</span> <span>{{party}}</span></td>
<td class="state {{tone}}">{{state}}</td>
<td class="when"><span class="date">{{day}}</span> <span class="hours">{{time}}</span></td>
<td class="spoken-in">{{language}}</td>
<td class="letters">{{code}}</td>
<td class="do">{{#withdraw}}<a href="{{.}}" aria-label="{{withdrawName}}">{{w.desk.people.withdraw}}</a>{{/withdraw}}</td>
</tr>
{{/rows}}
</tbody>
</table>
{{/hasRows}}
{{#sheet}}
<p><a class="button quiet" href="{{.}}">{{w.desk.people.sheet}}</a></p>
{{/sheet}}
{{#hasPages}}
<nav class="turn" aria-label="{{w.desk.people.pages}}">
{{#previous}}
<a class="button quiet" href="{{.}}">{{w.desk.people.previous}}</a>
{{/previous}}
{{#next}}
<a class="button quiet" href="{{.}}">{{w.desk.people.next}}</a>
{{/next}}
</nav>
{{/hasPages}}
</section>
{{/people}}
<p class="back"><a href="{{back}}">{{w.desk.back}}</a></p>
{{/main}}
{{/layout}}

"""###),
(name: "desk-withdraw", text: ###"""
{{<layout}}
{{$main}}
<article class="narrow">
<p class="kicker" lang="{{titleLanguage}}">{{title}}</p>
<h1>{{w.desk.people.withdraw-title}}</h1>
{{#refusal}}
<p class="notice stop" role="alert">{{.}}</p>
{{/refusal}}
<p class="lead">{{question}}</p>
<dl class="facts">
<div><dt>{{w.desk.status}}</dt><dd>{{state}}</dd></div>
<div><dt>{{w.registration.code}}</dt><dd class="code">{{code}}</dd></div>
</dl>
{{#isPossible}}
<form method="post" action="{{action}}">
<input type="hidden" name="formToken" value="{{formToken}}">
<button class="button" type="submit">{{w.desk.people.withdraw-do}}</button>
</form>
{{/isPossible}}
<p class="back"><a href="{{back}}">{{w.desk.people.keep}}</a></p>
</article>
{{/main}}
{{/layout}}

"""###),
(name: "desk", text: ###"""
{{<layout}}
{{$main}}
<div class="heading">
<div>
<h1>{{w.desk.title}}</h1>
<p class="lead">{{lead}}</p>
</div>
{{#schedule}}
<p><a class="button" href="{{.}}">{{w.desk.schedule}}</a></p>
{{/schedule}}
</div>
{{#needsSomebody}}
<section class="needs" aria-labelledby="needs">
<h2 id="needs">{{w.desk.needs}}</h2>
<ul>
{{#needs}}
<li>{{#place}}<a href="{{.}}">{{/place}}{{sentence}}{{#place}}</a>{{/place}}</li>
{{/needs}}
</ul>
</section>
{{/needsSomebody}}
{{#isEmpty}}
<p class="empty">{{w.desk.empty}}</p>
{{/isEmpty}}
{{#groups}}
<section aria-labelledby="{{id}}">
<h2 id="{{id}}">{{heading}} <span class="count">{{count}}</span></h2>
<table class="dense sessions">
<thead>
<tr><th scope="col">{{w.desk.when}}</th><th scope="col">{{w.desk.session}}</th><th scope="col">{{w.desk.status}}</th><th scope="col" class="number">{{w.desk.confirmed}}</th><th scope="col" class="number">{{w.desk.waiting}}</th><th scope="col" class="number">{{w.desk.free}}</th></tr>
</thead>
<tbody>
{{#rows}}
<tr>
<td class="when"><time datetime="{{date}}">{{day}}</time> <span class="hours">{{hours}}</span> <span class="distance">{{distance}}</span></td>
<th scope="row"><a class="title" href="{{address}}" lang="{{titleLanguage}}">{{title}}</a> <span class="where">{{place}}</span></th>
<td class="state {{tone}}">{{state}}</td>
<td class="number"><span class="label">{{w.desk.confirmed}}</span> {{confirmed}}<span class="of"> / {{capacity}}</span></td>
<td class="number"><span class="label">{{w.desk.waiting}}</span> {{waiting}}</td>
<td class="number"><span class="label">{{w.desk.free}}</span> {{free}}</td>
</tr>
{{/rows}}
</tbody>
</table>
</section>
{{/groups}}
{{#next}}
<p class="more"><a class="button quiet" href="{{.}}">{{w.agenda.more}}</a></p>
{{/next}}
{{/main}}
{{/layout}}

"""###),
(name: "edit", text: ###"""
{{<layout}}
{{$main}}
<p class="kicker" lang="{{titleLanguage}}">{{title}}</p>
<h1>{{w.desk.edit.title}}</h1>
{{>summary}}
<form class="columns" method="post" action="{{action}}" novalidate>
<input type="hidden" name="formToken" value="{{formToken}}">
<input type="hidden" name="version" value="{{version}}">
{{#before}}
<input type="hidden" name="{{name}}" value="{{value}}">
{{/before}}
{{#form}}
{{>session-fields}}
<div class="column">
{{>registration-fields}}
<label class="tick"><input type="checkbox" name="listed" value="on"{{#isListed}} checked{{/isListed}}> {{w.desk.edit.visible}}</label>
</div>
{{/form}}
<div class="actions">
<button class="button" type="submit">{{w.desk.edit.submit}}</button>
<a class="button quiet" href="{{back}}">{{w.desk.edit.leave}}</a>
</div>
</form>
{{/main}}
{{/layout}}

"""###),
(name: "error", text: ###"""
{{<layout}}
{{$main}}
<article class="narrow failure">
<p class="status">{{status}}</p>
<h1>{{title}}</h1>
{{#details}}
<p class="lead">{{.}}</p>
{{/details}}
{{#retry}}
<p class="back"><a class="button" href="{{.}}">{{w.error.retry}}</a></p>
{{/retry}}
<p class="back"><a class="button quiet" href="{{back}}">{{backName}}</a></p>
{{#hasWays}}
<div class="ways">
<p>{{w.error.ways}}</p>
<ul>
{{#ways}}
<li><a href="{{address}}">{{name}}</a></li>
{{/ways}}
</ul>
</div>
{{/hasWays}}
<p class="hint">{{request}}</p>
</article>
{{/main}}
{{/layout}}

"""###),
(name: "facts", text: ###"""
<dl class="facts">
<div><dt>{{w.session.when}}</dt><dd><time datetime="{{facts.start}}">{{facts.when}}</time>{{#facts.distance}} <span class="aside">{{.}}</span>{{/facts.distance}}</dd></div>
<div><dt>{{w.session.where}}</dt><dd>{{#facts.placeLinks}}<a href="{{room.address}}">{{room.name}}</a>, <a href="{{building.address}}">{{building.name}}</a>, {{city}}{{/facts.placeLinks}}{{^facts.placeLinks}}{{facts.place}}{{/facts.placeLinks}}{{#facts.isStepFree}} <span class="aside">{{w.session.step-free}}</span>{{/facts.isStepFree}}</dd></div>
<div><dt>{{w.session.spoken}}</dt><dd>{{facts.languages}}</dd></div>
{{#facts.themes}}
<div><dt>{{w.session.themes}}</dt><dd>{{.}}</dd></div>
{{/facts.themes}}
{{#facts.seats}}
<div><dt>{{w.session.seats}}</dt><dd class="{{facts.tone}}">{{.}}</dd></div>
{{/facts.seats}}
</dl>

"""###),
(name: "faults", text: ###"""
<div class="summary" id="errors" role="alert" tabindex="-1" autofocus>
<h2>{{title}}</h2>
{{#hasFaults}}
<ul>
{{#faults}}
<li>{{#address}}<a href="{{.}}">{{/address}}{{sentence}}{{#address}}</a>{{/address}}</li>
{{/faults}}
</ul>
{{/hasFaults}}
</div>

"""###),
(name: "field", text: ###"""
<div class="field{{#fault}} wrong{{/fault}}">
<label for="{{id}}">{{label}}{{#isOptional}} <span class="optional">{{w.form.optional}}</span>{{/isOptional}}</label>
{{#hint}}
<p class="hint" id="{{id}}-hint">{{.}}</p>
{{/hint}}
<input id="{{id}}" name="{{id}}" type="{{type}}" value="{{value}}"{{#autocomplete}} autocomplete="{{.}}"{{/autocomplete}}{{#extent}} min="1" max="{{.}}"{{/extent}}{{^isOptional}} required{{/isOptional}}{{#fault}} aria-invalid="true"{{/fault}}{{#describedBy}} aria-describedby="{{.}}"{{/describedBy}}>
{{#fault}}
<p class="fault" id="{{id}}-fault">{{.}}</p>
{{/fault}}
</div>

"""###),
(name: "filters", text: ###"""
{{#filters}}
<details class="fold">
<summary>{{w.agenda.filters}}</summary>
<form class="filters" method="get" action="{{action}}" role="search">
<div class="field">
<label for="q">{{w.agenda.search}}</label>
<input id="q" name="q" type="search" maxlength="100" value="{{words}}">
</div>
{{#choices}}
<div class="field">
<label for="{{field}}">{{label}}</label>
<select id="{{field}}" name="{{field}}">
<option value="">{{all}}</option>
{{#options}}
<option value="{{value}}"{{#isChosen}} selected{{/isChosen}}>{{text}}</option>
{{/options}}
</select>
</div>
{{/choices}}
<button class="button quiet" type="submit">{{w.agenda.filter}}</button>
</form>
</details>
{{/filters}}

"""###),
(name: "hours", text: ###"""
{{#alwaysOpen}}{{.}}{{/alwaysOpen}}{{^alwaysOpen}}<ul class="plain doors">{{#hours}}<li>{{days}} {{hours}}</li>{{/hours}}</ul>{{/alwaysOpen}}

"""###),
(name: "house", text: ###"""
{{#house}}
{{#address}}
<div><dt>{{w.building.address}}</dt><dd>{{.}}</dd></div>
{{/address}}
{{#directions}}
<div><dt>{{w.building.directions}}</dt><dd lang="{{language}}">{{text}}</dd></div>
{{/directions}}
{{#entry}}
<div><dt>{{w.building.entry}}</dt><dd lang="{{language}}">{{text}}</dd></div>
{{/entry}}
{{#contact}}
<div><dt>{{w.building.contact}}</dt><dd>{{name}}{{#email}}, <a href="mailto:{{.}}">{{.}}</a>{{/email}}{{#phone}}, <a href="tel:{{dial}}">{{phone}}</a>{{/phone}}</dd></div>
{{/contact}}
{{#rules}}
<div><dt>{{w.building.rules}}</dt><dd lang="{{language}}">{{text}}</dd></div>
{{/rules}}
{{#hasPhotos}}
<div><dt>{{w.building.photos}}</dt><dd><ul class="plain">{{#photos}}<li><a href="{{address}}" rel="noreferrer"{{#alt}} lang="{{language}}">{{text}}{{/alt}}</a></li>{{/photos}}</ul></dd></div>
{{/hasPhotos}}
{{/house}}

"""###),
(name: "layout", text: ###"""
<!doctype html>
<html lang="{{frame.language}}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>{{frame.title}} · Totem</title>
{{#frame.isPrivate}}
<meta name="robots" content="noindex, nofollow">
{{/frame.isPrivate}}
<link rel="stylesheet" href="{{frame.stylesheet}}">
{{#frame.desk}}
<link rel="stylesheet" href="{{stylesheet}}">
{{#script}}
<script src="{{.}}" defer></script>
{{/script}}
{{/frame.desk}}
<link rel="icon" href="/static/totem.svg" type="image/svg+xml">
{{#frame.canonical}}
<link rel="canonical" href="{{.}}">
{{/frame.canonical}}
{{#frame.alternates}}
<link rel="alternate" hreflang="{{tag}}" href="{{address}}">
{{/frame.alternates}}
</head>
<body>
<a class="skip" href="#main">{{w.site.skip}}</a>
<header class="top">
<div class="wide">
<a class="mark" href="/{{frame.language}}/"><span class="pole" aria-hidden="true"></span>Totem</a>
<nav class="sections" aria-label="{{w.site.sections}}">
<ul>
{{#frame.sections}}
<li><a href="{{address}}"{{#isCurrent}} aria-current="page"{{/isCurrent}}>{{name}}</a></li>
{{/frame.sections}}
</ul>
</nav>
{{#frame.showsSwitch}}
<nav class="languages" aria-label="{{w.site.language}}">
<ul>
{{#frame.choices}}
<li>{{#isCurrent}}<span class="here" lang="{{tag}}" aria-current="true">{{name}}</span>{{/isCurrent}}{{^isCurrent}}<a href="{{address}}" lang="{{tag}}" hreflang="{{tag}}">{{name}}</a>{{/isCurrent}}</li>
{{/frame.choices}}
</ul>
</nav>
{{/frame.showsSwitch}}
</div>
{{#frame.isDemonstration}}
<p class="demonstration"><span class="wide">{{w.site.demo}}</span></p>
{{/frame.isDemonstration}}
</header>
{{#frame.desk}}
{{>desk-bar}}
{{/frame.desk}}
<main id="main" class="wide" tabindex="-1">
{{$main}}{{/main}}
</main>
<footer class="foot">
<div class="wide">
<p>{{w.site.tagline}}</p>
<nav aria-label="{{w.site.foot}}">
<ul>
<li><a href="/{{frame.language}}/legal">{{w.site.legal}}</a></li>
<li><a href="/{{frame.language}}/privacy">{{w.site.privacy}}</a></li>
<li><a href="/{{frame.language}}/accessibility">{{w.site.accessibility}}</a></li>
{{#frame.isDemonstration}}
<li><a href="/dev/mail">{{w.site.demo-mail}}</a></li>
{{/frame.isDemonstration}}
<li><a href="/{{frame.language}}/desk">{{w.site.desk}}</a></li>
</ul>
</nav>
</div>
</footer>
</body>
</html>

"""###),
(name: "lost", text: ###"""
{{<layout}}
{{$main}}
<article class="narrow">
{{#isSent}}
<h1>{{w.registration.lost-done}}</h1>
<p class="lead">{{w.registration.lost-done-more}}</p>
{{/isSent}}
{{^isSent}}
<h1>{{w.registration.lost-title}}</h1>
<p class="lead">{{w.registration.lost-lead}}</p>
{{#summary}}{{>faults}}{{/summary}}
<form method="post" action="{{action}}" novalidate>
{{#email}}{{>field}}{{/email}}
<button class="button" type="submit">{{w.registration.lost-send}}</button>
</form>
{{/isSent}}
<p class="back"><a href="/{{frame.language}}/">{{w.session.back}}</a></p>
</article>
{{/main}}
{{/layout}}

"""###),
(name: "mail", text: ###"""
{{<layout}}
{{$main}}
<article class="narrow">
<p class="kicker">{{w.dev-mail.title}}</p>
<h1 lang="{{language}}">{{subject}}</h1>
<dl class="facts">
<div><dt>{{w.dev-mail.to}}</dt><dd>{{to}}</dd></div>
<div><dt>{{w.dev-mail.from}}</dt><dd>{{from}}</dd></div>
<div><dt>{{w.dev-mail.state}}</dt><dd>{{state}}</dd></div>
</dl>
<div class="letter" lang="{{language}}">{{#lines}}{{#address}}<a href="{{.}}">{{.}}</a>{{/address}}{{^address}}{{text}}{{/address}}
{{/lines}}</div>
<details class="further">
<summary>{{w.dev-mail.html}}</summary>
<pre lang="{{language}}"><code>{{html}}</code></pre>
</details>
<p class="back"><a href="/dev/mail">{{w.dev-mail.back}}</a></p>
</article>
{{/main}}
{{/layout}}

"""###),
(name: "mails", text: ###"""
{{<layout}}
{{$main}}
<h1>{{w.dev-mail.title}}</h1>
<p class="lead">{{w.dev-mail.intro}}</p>
{{#isEmpty}}
<p class="empty">{{w.dev-mail.empty}}</p>
{{/isEmpty}}
{{^isEmpty}}
<ol class="stack">
{{#mails}}
<li class="row mail">
<span class="hours">{{time}} <time class="where" datetime="{{date}}">{{day}}</time></span>
<span class="what"><a class="title" href="{{address}}" lang="{{language}}">{{subject}}</a>
<span class="where">{{to}}</span></span>
<span class="seats">{{state}}</span>
</li>
{{/mails}}
</ol>
{{#next}}
<p class="more"><a class="button quiet" href="{{.}}">{{w.dev-mail.earlier}}</a></p>
{{/next}}
{{/isEmpty}}
{{/main}}
{{/layout}}

"""###),
(name: "move", text: ###"""
{{<layout}}
{{$main}}
<p class="kicker" lang="{{titleLanguage}}">{{title}}</p>
<h1>{{w.desk.move.title}}</h1>
<p class="lead">{{w.desk.move.lead}}</p>
{{#isOnline}}
<form class="questions online" method="get" action="{{action}}">
{{#questions}}
{{>question-when}}
{{/questions}}
<p class="ask"><button class="button" type="submit">{{w.desk.move.see}}</button></p>
</form>
{{/isOnline}}
{{^isOnline}}
{{>questions}}
<section id="answer" class="answer" aria-live="polite" aria-label="{{w.desk.rooms.title}}">
{{#answer}}{{>rooms}}{{/answer}}
</section>
{{/isOnline}}
<p class="back"><a href="{{back}}">{{w.desk.consequences.back}}</a></p>
{{/main}}
{{/layout}}

"""###),
(name: "person-fields", text: ###"""
{{#name}}{{>field}}{{/name}}
{{#party}}{{>field}}{{/party}}
<div class="field{{#guests.fault}} wrong{{/guests.fault}}">
<label for="guests">{{guests.label}} <span class="optional">{{w.form.optional}}</span></label>
<p class="hint" id="guests-hint">{{guests.hint}}</p>
<textarea id="guests" name="guests" rows="3"{{#guests.fault}} aria-invalid="true"{{/guests.fault}} aria-describedby="{{guests.describedBy}}">{{guests.value}}</textarea>
{{#guests.fault}}
<p class="fault" id="guests-fault">{{.}}</p>
{{/guests.fault}}
</div>
{{#organisation}}{{>field}}{{/organisation}}
<div class="field">
<label for="language">{{w.form.language}}</label>
<select id="language" name="language">
{{#languages}}
<option value="{{value}}"{{#isChosen}} selected{{/isChosen}}>{{name}}</option>
{{/languages}}
</select>
</div>
<fieldset>
<legend>{{access}} <span class="optional">{{w.form.optional}}</span></legend>
<p class="hint">{{accessHint}}</p>
{{#needs}}
<label class="tick"><input type="checkbox" name="accessNeeds" value="{{value}}"{{#isChosen}} checked{{/isChosen}}> {{name}}</label>
{{/needs}}
</fieldset>
{{#accessNote}}{{>field}}{{/accessNote}}

"""###),
(name: "programme", text: ###"""
{{<layout}}
{{$main}}
<article>
<p class="kicker">{{w.session.programme}}</p>
<h1 lang="{{nameLanguage}}">{{name}}</h1>
<dl class="facts">
{{#parties}}
<div><dt>{{role}}</dt><dd><ul class="plain">{{#names}}<li>{{.}}</li>{{/names}}</ul></dd></div>
{{/parties}}
{{#territories}}
<div><dt>{{w.programme.territories}}</dt><dd>{{.}}</dd></div>
{{/territories}}
{{#languages}}
<div><dt>{{w.programme.languages}}</dt><dd>{{.}}</dd></div>
{{/languages}}
{{#period}}
<div><dt>{{w.programme.period}}</dt><dd>{{.}}</dd></div>
{{/period}}
</dl>
<section class="month" aria-labelledby="sessions-title">
<h2 id="sessions-title">{{w.programme.sessions}}</h2>
{{>days}}
{{^hasSessions}}
<p class="quiet-word">{{w.programme.no-sessions}}</p>
{{/hasSessions}}
{{#agenda}}
<p class="more"><a class="button quiet" href="{{.}}">{{w.programme.more-sessions}}</a></p>
{{/agenda}}
</section>
<p class="back"><a href="/{{frame.language}}/programmes">{{w.programme.back}}</a></p>
</article>
{{/main}}
{{/layout}}

"""###),
(name: "programmes", text: ###"""
{{<layout}}
{{$main}}
<h1>{{w.programme.title}}</h1>
<p class="lead">{{w.programme.intro}}</p>
{{#isEmpty}}
<p class="empty">{{w.programme.empty}}</p>
{{/isEmpty}}
{{^isEmpty}}
<ul class="stack programmes">
{{#programmes}}
<li class="row programme">
<div class="what">
<h2><a class="title" href="{{address}}" lang="{{nameLanguage}}">{{name}}</a></h2>
<p class="where">{{owner}}{{#partners}}, {{.}}{{/partners}}</p>
</div>
<p class="spoken">{{territories}}</p>
<p class="seats {{tone}}">{{sessions}}</p>
</li>
{{/programmes}}
</ul>
{{#next}}
<p class="more"><a class="button quiet" href="{{.}}">{{w.programme.more}}</a></p>
{{/next}}
{{/isEmpty}}
{{/main}}
{{/layout}}

"""###),
(name: "prose", text: ###"""
{{<layout}}
{{$main}}
<article class="narrow prose">
<h1>{{title}}</h1>
{{#sections}}
<section>
<h2>{{heading}}</h2>
<p>{{text}}</p>
</section>
{{/sections}}
</article>
{{/main}}
{{/layout}}

"""###),
(name: "question-when", text: ###"""
<fieldset>
<legend>{{w.desk.question.when}}</legend>
<div class="field"><label for="date">{{w.desk.form.date}}</label><input id="date" name="date" type="date" value="{{date}}" min="{{today}}"></div>
<div class="pair">
<div class="field"><label for="from">{{w.desk.form.from}}</label><input id="from" name="from" type="time" value="{{from}}" step="300"></div>
<div class="field"><label for="to">{{w.desk.form.to}}</label><input id="to" name="to" type="time" value="{{to}}" step="300"></div>
</div>
<details class="further"{{#isLonger}} open{{/isLonger}}>
<summary>{{w.desk.form.longer}}</summary>
<div class="field"><label for="until">{{w.desk.form.until}}</label><input id="until" name="until" type="date" value="{{until}}"></div>
</details>
</fieldset>

"""###),
(name: "questions", text: ###"""
<form class="questions" method="get" action="{{action}}" data-live="answer" role="search">
{{#questions}}
{{>question-when}}
<fieldset>
<legend>{{w.desk.question.seats}}</legend>
<div class="pair">
<div class="field"><label for="seats">{{w.desk.form.seats}}</label><input id="seats" name="seats" type="number" min="1" inputmode="numeric" value="{{seats}}"></div>
<div class="field"><label for="layout">{{w.desk.form.layout}}</label><select id="layout" name="layout"><option value="">{{w.desk.form.layout-any}}</option>{{#layouts}}<option value="{{value}}"{{#isChosen}} selected{{/isChosen}}>{{name}}</option>{{/layouts}}</select></div>
</div>
<div class="pair">
<div class="field"><label for="city">{{w.agenda.city}}</label><select id="city" name="city"><option value="">{{w.agenda.city-all}}</option>{{#cities}}<option value="{{value}}"{{#isChosen}} selected{{/isChosen}}>{{name}}</option>{{/cities}}</select></div>
<div class="field"><label for="building">{{w.agenda.building}}</label><select id="building" name="building"><option value="">{{w.agenda.building-all}}</option>{{#buildings}}<option value="{{value}}"{{#isChosen}} selected{{/isChosen}}>{{name}}</option>{{/buildings}}</select></div>
</div>
</fieldset>
<fieldset>
<legend>{{w.desk.question.needs}}</legend>
<div class="ticks">
<label class="tick"><input type="checkbox" name="stepFree" value="true"{{#isStepFree}} checked{{/isStepFree}}> {{w.session.step-free}}</label>
{{#equipment}}
<label class="tick"><input type="checkbox" name="equipment" value="{{value}}"{{#isChosen}} checked{{/isChosen}}> {{name}}</label>
{{/equipment}}
</div>
</fieldset>
{{/questions}}
<p class="ask"><button class="button quiet" type="submit">{{w.desk.rooms.search}}</button></p>
</form>

"""###),
(name: "registration-fields", text: ###"""
<fieldset>
<legend>{{w.desk.details.registration}}</legend>
{{#capacity}}{{>field}}{{/capacity}}
<label class="tick"><input type="checkbox" name="registration.waitingList.on" value="on"{{#isWaiting}} checked{{/isWaiting}}> {{w.desk.form.waiting-list}}</label>
<label class="tick"><input type="checkbox" name="registration.confirmEmail" value="on"{{#isConfirming}} checked{{/isConfirming}}> {{w.desk.form.confirm-email}}</label>
<details class="further"{{#isOpen}} open{{/isOpen}}>
<summary>{{w.desk.details.window}}</summary>
<div class="pair">
{{#opens}}{{>field}}{{/opens}}
{{#closes}}{{>field}}{{/closes}}
</div>
{{#waitingLimit}}{{>field}}{{/waitingLimit}}
<div class="field"><label for="registration.waitingList.promotion">{{w.desk.form.registration.waitinglist.promotion}}</label><select id="registration.waitingList.promotion" name="registration.waitingList.promotion">{{#promotions}}<option value="{{value}}"{{#isChosen}} selected{{/isChosen}}>{{name}}</option>{{/promotions}}</select></div>
{{#offerHours}}{{>field}}{{/offerHours}}
</details>
</fieldset>
{{#hasThemes}}
<fieldset id="themes">
<legend>{{w.desk.form.themes}}</legend>
<div class="ticks">
{{#themes}}
<label class="tick"><input type="checkbox" name="themes" value="{{value}}"{{#isChosen}} checked{{/isChosen}}> {{name}}</label>
{{/themes}}
</div>
{{#themesFault}}
<p class="fault">{{.}}</p>
{{/themesFault}}
</fieldset>
{{/hasThemes}}

"""###),
(name: "registration", text: ###"""
{{<layout}}
{{$main}}
<article class="narrow">
<p class="kicker">{{w.registration.title}}</p>
<h1 class="{{tone}}">{{state}}</h1>
{{#refusal}}
<p class="notice stop" role="alert">{{.}}</p>
{{/refusal}}
{{#confirm}}
<form method="post" action="{{.}}"><button class="button" type="submit">{{w.registration.confirm}}</button></form>
{{/confirm}}
{{#offer}}
<section class="offer">
<p class="lead">{{deadline}}</p>
<p>{{rule}}</p>
<div class="answers">
<form method="post" action="{{accept}}"><button class="button" type="submit">{{w.registration.accept-offer}}</button></form>
<form method="post" action="{{decline}}"><button class="button quiet" type="submit">{{w.registration.decline-offer}}</button></form>
</div>
</section>
{{/offer}}
{{#rule}}
<p>{{.}}</p>
{{/rule}}
{{#undo}}
<form method="post" action="{{action}}"><p>{{sentence}}</p><button class="button quiet" type="submit">{{w.registration.undo}}</button></form>
{{/undo}}
<section aria-labelledby="session-title">
<h2 id="session-title" lang="{{titleLanguage}}"><a href="{{sessionAddress}}">{{title}}</a></h2>
{{>facts}}
</section>
<dl class="facts">
<div><dt>{{w.form.name}}</dt><dd>{{name}}</dd></div>
<div><dt>{{w.registration.party}}</dt><dd>{{party}}</dd></div>
{{#guests}}
<div><dt>{{w.registration.guests}}</dt><dd>{{.}}</dd></div>
{{/guests}}
{{#organisation}}
<div><dt>{{w.registration.organisation}}</dt><dd>{{.}}</dd></div>
{{/organisation}}
{{#needs}}
<div><dt>{{w.registration.needs}}</dt><dd>{{.}}</dd></div>
{{/needs}}
{{#code}}
<div><dt>{{w.registration.code}}</dt><dd class="code">{{.}}</dd></div>
{{/code}}
</dl>
{{#change}}
<p><a class="button quiet" href="{{.}}">{{w.registration.change}}</a></p>
{{/change}}
{{#withdraw}}
<p class="quietly"><a class="button quiet" href="{{.}}">{{w.registration.withdraw}}</a></p>
{{/withdraw}}
</article>
{{/main}}
{{/layout}}

"""###),
(name: "room", text: ###"""
{{<layout}}
{{$main}}
<article>
<p class="kicker"><a href="{{building.address}}">{{building.name}}</a>, {{city}}</p>
{{#room}}
<h1>{{name}}</h1>
<dl class="facts">
{{#nextFree}}
<div><dt>{{w.room.next-free}}</dt><dd>{{.}}</dd></div>
{{/nextFree}}
{{#area}}
<div><dt>{{w.room.area}}</dt><dd>{{.}}</dd></div>
{{/area}}
<div><dt>{{w.room.layouts}}</dt><dd><ul class="layouts">{{#layouts}}<li><span class="name">{{name}}</span> <span class="number">{{capacity}}</span></li>{{/layouts}}</ul></dd></div>
{{#floor}}
<div><dt>{{w.room.floor}}</dt><dd>{{.}}</dd></div>
{{/floor}}
<div><dt>{{w.building.access}}</dt><dd><span class="{{accessTone}}">{{access}}</span>{{#accessDetail}} <span lang="{{language}}">{{text}}</span>{{/accessDetail}}</dd></div>
{{#wheelchairs}}
<div><dt>{{w.room.wheelchairs}}</dt><dd>{{.}}</dd></div>
{{/wheelchairs}}
<div><dt>{{w.room.equipment}}</dt><dd>{{equipment}}</dd></div>
{{#particulars}}
<div><dt>{{name}}</dt><dd>{{value}}</dd></div>
{{/particulars}}
{{#joined}}
<div><dt>{{w.room.joined}}</dt><dd>{{.}}</dd></div>
{{/joined}}
{{#buffers}}
<div><dt>{{w.room.preparation}}</dt><dd>{{.}}</dd></div>
{{/buffers}}
{{/room}}
{{>house}}
</dl>
{{>calendar}}
<section class="month" aria-labelledby="sessions-title">
<h2 id="sessions-title">{{w.room.sessions}}</h2>
{{>days}}
{{^hasSessions}}
<p class="quiet-word">{{w.room.no-sessions}}</p>
{{/hasSessions}}
</section>
<p class="back"><a href="{{building.address}}">{{w.room.back}}</a></p>
</article>
{{/main}}
{{/layout}}

"""###),
(name: "rooms", text: ###"""
<h2>{{w.desk.rooms.title}}</h2>
{{^isAsked}}
<p class="hint">{{w.desk.rooms.hint}}</p>
{{/isAsked}}
{{#hasFaults}}
<div class="summary">
<ul>
{{#faults}}
<li>{{.}}</li>
{{/faults}}
</ul>
</div>
{{/hasFaults}}
{{#isAnswered}}
<p class="told">{{told}}</p>
{{#hasFits}}
<ol class="stack rooms">
{{#fits}}
<li class="room"><span class="places">{{seats}}</span><span class="what"><strong>{{name}}</strong> <span class="where">{{place}}</span> <span class="reasons">{{#reasons}}<span>{{.}}</span> {{/reasons}}</span></span>{{#choose}}<a class="button quiet" href="{{.}}" aria-label="{{chooseName}}">{{w.desk.rooms.choose}}</a>{{/choose}}</li>
{{/fits}}
</ol>
{{/hasFits}}
{{#hasOutOfHours}}
<h3>{{w.desk.rooms.out-of-hours}}</h3>
<p class="hint">{{w.desk.rooms.out-of-hours-hint}}</p>
<ol class="stack rooms late">
{{#outOfHours}}
<li class="room"><span class="places">{{seats}}</span><span class="what"><strong>{{name}}</strong> <span class="where">{{place}}</span> <span class="reasons">{{#reasons}}<span>{{.}}</span> {{/reasons}}</span></span>{{#choose}}<a class="button quiet" href="{{.}}" aria-label="{{chooseName}}">{{w.desk.rooms.choose}}</a>{{/choose}}</li>
{{/outOfHours}}
</ol>
{{/hasOutOfHours}}
{{#hasOthers}}
<details class="further">
<summary>{{othersTold}}</summary>
<ul class="rooms unfit">
{{#others}}
<li class="room"><span class="places">{{seats}}</span><span class="what"><strong>{{name}}</strong> <span class="where">{{place}}</span> <span class="reasons">{{#reasons}}<span>{{.}}</span> {{/reasons}}</span></span></li>
{{/others}}
</ul>
</details>
{{/hasOthers}}
{{/isAnswered}}

"""###),
(name: "rows", text: ###"""
<ol class="stack">
{{#sessions}}
<li class="row{{#isOff}} off{{/isOff}}">
<span class="hours">{{hours}}</span>
<span class="what"><a class="title" href="{{address}}" lang="{{titleLanguage}}">{{title}}</a>
<span class="where">{{place}}</span></span>
<span class="spoken">{{languages}}</span>
<span class="seats {{tone}}">{{seats}}</span>
</li>
{{/sessions}}
</ol>

"""###),
(name: "schedule-details", text: ###"""
{{<layout}}
{{$main}}
<h1>{{w.desk.details.title}}</h1>
{{#room}}
<div class="chosen">
<p><strong>{{place}}</strong><br>{{when}}</p>
<p><a class="button quiet" href="{{back}}">{{w.desk.details.back}}</a></p>
</div>
{{#isWaived}}
<p class="notice">{{w.desk.details.waived}}</p>
{{/isWaived}}
{{/room}}
{{>summary}}
<form class="columns" method="post" action="{{action}}" novalidate>
<input type="hidden" name="formToken" value="{{formToken}}">
<input type="hidden" name="key" value="{{key}}">
{{#room}}{{#hidden}}
<input type="hidden" name="{{name}}" value="{{value}}">
{{/hidden}}{{/room}}
{{#isTaken}}
<fieldset class="instead">
<legend>{{w.desk.details.instead-title}}</legend>
{{#instead}}
<button class="button quiet" type="submit" name="instead" value="{{value}}">{{text}}</button>
{{/instead}}
</fieldset>
{{/isTaken}}
{{#form}}
{{>session-fields}}
<div class="column">
{{>registration-fields}}
<fieldset>
<legend>{{w.desk.details.kind}}</legend>
{{#room}}
<div class="field"><label for="furnish">{{w.desk.form.layout}}</label><select id="furnish" name="furnish">{{#layouts}}<option value="{{value}}"{{#isChosen}} selected{{/isChosen}}>{{name}}</option>{{/layouts}}</select></div>
{{/room}}
<div class="field"><label for="kind">{{w.session.kind}}</label><select id="kind" name="kind">{{#kinds}}<option value="{{value}}"{{#isChosen}} selected{{/isChosen}}>{{name}}</option>{{/kinds}}</select></div>
{{#hasProgrammes}}
<div class="field"><label for="programme">{{w.session.programme}}</label><select id="programme" name="programme"><option value="">{{w.desk.form.no-programme}}</option>{{#programmes}}<option value="{{value}}"{{#isChosen}} selected{{/isChosen}}>{{name}}</option>{{/programmes}}</select></div>
{{/hasProgrammes}}
</fieldset>
</div>
{{/form}}
<div class="actions">
<button class="button" type="submit" name="publish" value="true">{{w.desk.details.publish}}</button>
<button class="button quiet" type="submit" name="publish" value="false">{{w.desk.details.draft}}</button>
</div>
</form>
{{/main}}
{{/layout}}

"""###),
(name: "schedule", text: ###"""
{{<layout}}
{{$main}}
<h1>{{w.desk.schedule}}</h1>
<p class="lead">{{w.desk.schedule-lead}}</p>
{{>questions}}
<section id="answer" class="answer" aria-live="polite" aria-label="{{w.desk.rooms.title}}">
{{#answer}}{{>rooms}}{{/answer}}
</section>
{{/main}}
{{/layout}}

"""###),
(name: "session-fields", text: ###"""
<fieldset>
<legend>{{w.desk.details.about}}</legend>
{{#titles}}{{>field}}{{/titles}}
<details class="further"{{#hasFurtherTitles}} open{{/hasFurtherTitles}}>
<summary>{{w.desk.details.other-titles}}</summary>
{{#furtherTitles}}{{>field}}{{/furtherTitles}}
</details>
<div class="field{{#languagesFault}} wrong{{/languagesFault}}" id="languages" role="group" aria-labelledby="languages-label">
<p class="label" id="languages-label">{{w.desk.form.languages}}</p>
<div class="ticks">
{{#languages}}
<label class="tick"><input type="checkbox" name="languages" value="{{value}}"{{#isChosen}} checked{{/isChosen}}> {{name}}</label>
{{/languages}}
</div>
{{#languagesFault}}
<p class="fault">{{.}}</p>
{{/languagesFault}}
</div>
</fieldset>

"""###),
(name: "session", text: ###"""
{{<layout}}
{{$main}}
<article class="narrow meeting">
<div class="card">
<p class="kicker">{{kind}}</p>
<h1 lang="{{titleLanguage}}">{{title}}</h1>
{{#state}}
<p class="notice stop">{{.}}</p>
{{/state}}
{{#notes}}
<p class="notice">{{.}}</p>
{{/notes}}
{{>facts}}
{{#form}}
{{#canJump}}
<p class="jump"><a class="button" href="#register">{{submit}}</a></p>
{{/canJump}}
{{/form}}
{{#closed}}
<p class="notice">{{.}}</p>
{{/closed}}
</div>
<div class="beside">
{{#programme}}
<section aria-labelledby="programme-title">
<p class="kicker">{{w.session.programme}}</p>
<h2 id="programme-title"><a href="{{address}}">{{name}}</a></h2>
<dl class="facts">
{{#parties}}
<div><dt>{{role}}</dt><dd>{{names}}</dd></div>
{{/parties}}
</dl>
</section>
{{/programme}}
{{>venue}}
</div>
{{#form}}
<section id="register" aria-labelledby="register-title">
<h2 id="register-title">{{w.session.register-title}}</h2>
{{#lead}}
<p>{{.}}</p>
{{/lead}}
{{#summary}}
<div class="summary" id="errors" role="alert" tabindex="-1" autofocus>
<h3>{{title}}</h3>
{{#hasFaults}}
<ul>
{{#faults}}
<li>{{#address}}<a href="{{.}}">{{/address}}{{sentence}}{{#address}}</a>{{/address}}</li>
{{/faults}}
</ul>
{{/hasFaults}}
</div>
{{/summary}}
<form method="post" action="{{action}}" novalidate>
<input type="hidden" name="key" value="{{key}}">
<input type="hidden" name="language" value="{{frame.language}}">
{{#email}}{{>field}}{{/email}}
{{#name}}{{>field}}{{/name}}
{{#party}}{{>field}}{{/party}}
<details class="further"{{#isOpen}} open{{/isOpen}}>
<summary>{{w.form.more}}</summary>
<div class="field{{#guests.fault}} wrong{{/guests.fault}}">
<label for="guests">{{w.form.guests}} <span class="optional">{{w.form.optional}}</span></label>
<p class="hint" id="guests-hint">{{guests.hint}}</p>
<textarea id="guests" name="guests" rows="3"{{#guests.fault}} aria-invalid="true"{{/guests.fault}} aria-describedby="{{guests.describedBy}}">{{guests.value}}</textarea>
{{#guests.fault}}
<p class="fault" id="guests-fault">{{.}}</p>
{{/guests.fault}}
</div>
{{#organisation}}{{>field}}{{/organisation}}
<div class="field{{#territory.fault}} wrong{{/territory.fault}}">
<label for="territory">{{w.form.territory}} <span class="optional">{{w.form.optional}}</span></label>
<select id="territory" name="territory"{{#territory.fault}} aria-invalid="true" aria-describedby="territory-fault"{{/territory.fault}}>
<option value="">{{w.form.no-answer}}</option>
{{#territories}}
<option value="{{value}}"{{#isChosen}} selected{{/isChosen}}>{{name}}</option>
{{/territories}}
</select>
{{#territory.fault}}
<p class="fault" id="territory-fault">{{.}}</p>
{{/territory.fault}}
</div>
<div class="field{{#stage.fault}} wrong{{/stage.fault}}">
<label for="stage">{{w.form.stage}} <span class="optional">{{w.form.optional}}</span></label>
<select id="stage" name="stage"{{#stage.fault}} aria-invalid="true" aria-describedby="stage-fault"{{/stage.fault}}>
<option value="">{{w.form.no-answer}}</option>
{{#stages}}
<option value="{{value}}"{{#isChosen}} selected{{/isChosen}}>{{name}}</option>
{{/stages}}
</select>
{{#stage.fault}}
<p class="fault" id="stage-fault">{{.}}</p>
{{/stage.fault}}
</div>
<fieldset>
<legend>{{w.form.access}} <span class="optional">{{w.form.optional}}</span></legend>
<p class="hint">{{w.form.access-hint}}</p>
{{#needs}}
<label class="tick"><input type="checkbox" name="accessNeeds" value="{{value}}"{{#isChosen}} checked{{/isChosen}}> {{name}}</label>
{{/needs}}
</fieldset>
{{#accessNote}}{{>field}}{{/accessNote}}
</details>
<fieldset>
<legend>{{w.form.consents}} <span class="optional">{{w.form.optional}}</span></legend>
{{#consents}}
<label class="tick"><input type="checkbox" name="consents" value="{{value}}"{{#isChosen}} checked{{/isChosen}}> {{name}}</label>
{{/consents}}
</fieldset>
<p class="hint">{{w.form.privacy}}</p>
<button class="button" type="submit">{{submit}}</button>
</form>
</section>
{{/form}}
<p class="back"><a href="/{{frame.language}}/lost-link">{{w.registration.lost}}</a></p>
<p class="back"><a href="/{{frame.language}}/">{{w.session.back}}</a></p>
</article>
{{/main}}
{{/layout}}

"""###),
(name: "sign-in", text: ###"""
{{<layout}}
{{$main}}
<article class="narrow">
<h1>{{w.sign-in.title}}</h1>
<p class="lead">{{w.sign-in.lead}}</p>
{{>summary}}
<form class="block" method="post" action="{{action}}" novalidate>
<input type="hidden" name="to" value="{{onward}}">
{{#token}}{{>field}}{{/token}}
<button class="button" type="submit">{{w.sign-in.submit}}</button>
</form>
</article>
{{/main}}
{{/layout}}

"""###),
(name: "summary", text: ###"""
{{#summary}}
<div class="summary" id="errors" role="alert" tabindex="-1" autofocus>
<h2>{{title}}</h2>
{{#hasFaults}}
<ul>
{{#faults}}
<li>{{#address}}<a href="{{.}}">{{/address}}{{sentence}}{{#address}}</a>{{/address}}</li>
{{/faults}}
</ul>
{{/hasFaults}}
</div>
{{/summary}}

"""###),
(name: "turn", text: ###"""
<ul class="turn">
{{#previous}}
<li><a href="{{address}}" rel="prev nofollow"><span aria-hidden="true">← </span>{{name}}</a></li>
{{/previous}}
{{#following}}
<li class="on"><a href="{{address}}" rel="next nofollow">{{name}}<span aria-hidden="true"> →</span></a></li>
{{/following}}
</ul>

"""###),
(name: "venue", text: ###"""
{{#venue}}
<section aria-labelledby="venue-title">
<h2 id="venue-title">{{w.venue.title}}</h2>
<dl class="facts">
<div><dt>{{w.venue.doors}}</dt><dd>{{building.name}}, {{city}} {{>hours}}</dd></div>
{{>house}}
<div><dt>{{w.venue.room}}</dt><dd>{{room.name}}{{#room.area}}, {{.}}{{/room.area}}{{#room.floor}}, {{.}}{{/room.floor}}{{#layout}} <span class="aside">{{w.venue.layout}} {{.}}</span>{{/layout}}</dd></div>
<div><dt>{{w.venue.access}}</dt><dd><ul class="plain"><li>{{room.access}}{{#room.accessDetail}} <span lang="{{language}}">{{text}}</span>{{/room.accessDetail}}</li>{{#room.wheelchairs}}<li>{{w.room.wheelchairs}} · {{.}}</li>{{/room.wheelchairs}}{{#form}}<li>{{w.venue.needs}}</li>{{/form}}</ul></dd></div>
<div><dt>{{w.room.equipment}}</dt><dd>{{room.equipment}}</dd></div>
</dl>
</section>
{{/venue}}

"""###),
(name: "views", text: ###"""
<nav class="views" aria-label="{{w.agenda.view}}">
<ul>
{{#views}}
<li><a href="{{address}}"{{#isCurrent}} aria-current="page"{{/isCurrent}}>{{name}}</a></li>
{{/views}}
</ul>
</nav>

"""###),
(name: "withdraw", text: ###"""
{{<layout}}
{{$main}}
<article class="narrow">
<p class="kicker">{{w.registration.title}}</p>
<h1>{{w.registration.withdraw-title}}</h1>
<p class="lead" lang="{{titleLanguage}}">{{title}}</p>
{{>facts}}
<p>{{w.registration.withdraw-question}}</p>
<form method="post" action="{{action}}"><button class="button" type="submit">{{w.registration.withdraw}}</button></form>
<p class="back"><a href="{{back}}">{{w.registration.keep}}</a></p>
</article>
{{/main}}
{{/layout}}

"""###),
(name: "written", text: ###"""
{{<layout}}
{{$main}}
<article class="narrow">
<h1>{{w.registration.received-title}}</h1>
<p class="lead">{{w.registration.received}}</p>
<p class="kicker">{{kind}}</p>
<h2 lang="{{titleLanguage}}">{{title}}</h2>
{{>facts}}
<p class="back"><a href="/{{frame.language}}/">{{w.session.back}}</a></p>
</article>
{{/main}}
{{/layout}}

"""###),
    ]

    /// The style sheet.
    static let stylesheet = ###"""
/* Totem's one style sheet. The tokens come first: an installation overrides them and no more.
   Every pair of colours that carries text is checked against WCAG 2.2 AA by a test. */

:root {
  --ink: #16181d;
  --paper: #fcfcfa;
  --line: #d9dad3;
  --quiet: #5d6169;
  --accent: #c4122f;
  --accent-ink: #ffffff;
  --good: #1b6b3a;
  --wait: #8a5a00;
  --stop: #a01c1c;
  --focus: #0b5fff;
  --raised: #f3f3ee;
  --edge: #767a82;
  --step-1: 4px;
  --step-2: 8px;
  --step-3: 12px;
  --step-4: 16px;
  --step-5: 24px;
  --step-6: 32px;
  --step-7: 48px;
  --step-8: 72px;
  --radius: 6px;
  --touch: 44px;
  --type: system-ui, -apple-system, "Segoe UI", Inter, "Noto Sans", sans-serif;
  --scale: 1.2;
}

@media (prefers-color-scheme: dark) {
  :root {
    --ink: #eceef1;
    --paper: #14161a;
    --line: #343841;
    --quiet: #a6abb5;
    --accent: #ff6b7f;
    --accent-ink: #14161a;
    --good: #62c58a;
    --wait: #e0ab4a;
    --stop: #ff8a80;
    --focus: #7aa7ff;
    --raised: #1d2026;
    --edge: #7b818d;
  }
}

*,
*::before,
*::after {
  box-sizing: border-box;
}

html {
  font: 100%/1.5 var(--type);
  color: var(--ink);
  background: var(--paper);
  -webkit-text-size-adjust: 100%;
  scroll-padding-top: var(--step-5);
}

body {
  margin: 0;
  min-height: 100vh;
  display: flex;
  flex-direction: column;
}

main {
  flex: 1;
  padding-block: var(--step-5) var(--step-7);
}

main:focus {
  outline: none;
}

.wide {
  width: 100%;
  max-width: 72rem;
  margin-inline: auto;
  padding-inline: var(--step-4);
}

.narrow {
  max-width: 42rem;
}

h1,
h2,
h3 {
  line-height: 1.2;
  text-wrap: balance;
  hyphens: auto;
  overflow-wrap: break-word;
  margin: 0;
}

/* A long word stays whole on a narrow phone. */
h1 {
  font-size: clamp(1.5rem, 7vw, 1rem * var(--scale) * var(--scale) * var(--scale) * var(--scale));
  letter-spacing: -0.015em;
}

h2 {
  font-size: calc(1rem * var(--scale) * var(--scale));
}

h2 a {
  display: inline-flex;
  align-items: center;
  min-height: var(--touch);
}

h2 + p,
h2 + form {
  margin-top: var(--step-3);
}

h1 + form,
h1 + .notice {
  margin-top: var(--step-5);
}

h3 {
  font-size: 1rem;
}

p {
  margin: 0 0 var(--step-4);
  max-width: 68ch;
}

a {
  color: inherit;
  text-decoration-color: var(--accent);
  text-decoration-thickness: 2px;
  text-underline-offset: 3px;
}

a:hover {
  color: var(--accent);
}

:focus-visible {
  outline: 3px solid var(--focus);
  outline-offset: 2px;
  border-radius: 2px;
}

/* Frame */

.skip {
  position: absolute;
  left: var(--step-4);
  top: -100px;
  background: var(--paper);
  padding: var(--step-3) var(--step-4);
  z-index: 1;
}

.skip:focus {
  top: var(--step-2);
}

.top {
  border-bottom: 1px solid var(--line);
}

.top > .wide {
  display: flex;
  flex-wrap: wrap;
  align-items: center;
  justify-content: space-between;
  gap: 0 var(--step-5);
}

.sections {
  order: 3;
  flex-basis: 100%;
}

.sections ul,
.foot ul {
  display: flex;
  flex-wrap: wrap;
  gap: 0 var(--step-5);
  list-style: none;
  margin: 0;
  padding: 0;
}

.sections a {
  display: inline-flex;
  align-items: center;
  min-height: var(--touch);
  text-decoration: none;
  border-bottom: 3px solid transparent;
}

.sections a:hover {
  text-decoration: underline;
}

.sections [aria-current] {
  border-bottom-color: var(--accent);
  font-weight: 600;
}

.mark {
  display: inline-flex;
  align-items: center;
  gap: var(--step-3);
  min-height: 56px;
  font-weight: 700;
  font-size: 1.2rem;
  letter-spacing: -0.01em;
  text-decoration: none;
}

.pole {
  width: 12px;
  height: 30px;
  background: linear-gradient(
    var(--accent) 0 8px,
    transparent 8px 11px,
    var(--ink) 11px 19px,
    transparent 19px 22px,
    var(--wait) 22px 30px
  );
}

.languages ul {
  display: flex;
  flex-wrap: wrap;
  list-style: none;
  margin: 0;
  padding: 0;
}

.languages a,
.languages .here {
  display: inline-flex;
  align-items: center;
  justify-content: center;
  min-height: var(--touch);
  min-width: var(--touch);
  padding-inline: var(--step-2);
}

.languages .here {
  font-weight: 600;
}

/* Four names on one line of a phone. */
@media (max-width: 30rem) {
  .languages ul {
    gap: 0 var(--step-3);
  }

  .languages a,
  .languages .here {
    padding-inline: 0;
    font-size: 0.95rem;
  }
}

.foot {
  border-top: 1px solid var(--line);
  color: var(--quiet);
  font-size: 0.9rem;
  padding-block: var(--step-5);
}

.foot p {
  margin-bottom: var(--step-2);
}

.foot a {
  display: inline-flex;
  align-items: center;
  min-height: var(--touch);
}

.demonstration {
  max-width: none;
  margin: 0;
  padding-block: var(--step-1);
  background: var(--raised);
  border-top: 1px solid var(--line);
  color: var(--ink);
  font-size: 0.9rem;
}

.demonstration .wide {
  display: block;
}

/* What is heard and not seen. */
.unseen {
  position: absolute;
  width: 1px;
  height: 1px;
  margin: -1px;
  overflow: hidden;
  clip-path: inset(50%);
  white-space: nowrap;
}

/* Words */

.lead {
  font-size: calc(1rem * var(--scale));
  margin-block: var(--step-3) var(--step-5);
}

.kicker {
  margin: 0 0 var(--step-2);
  color: var(--quiet);
  font-size: 0.9rem;
  font-weight: 600;
}

.aside,
.hint,
.optional {
  color: var(--quiet);
}

.hint,
.optional {
  font-size: 0.9rem;
}

.optional {
  font-weight: 400;
}

.aside {
  display: block;
}

.good {
  color: var(--good);
}

.wait {
  color: var(--wait);
}

.stop {
  color: var(--stop);
}

.quiet-word {
  color: var(--quiet);
}

.kicker a,
.facts dd a,
.empty a:not(.button) {
  display: inline-block;
  padding-block: calc((var(--touch) + 1px - 1.5em) / 2);
  margin-block: calc((1.5em - 1px - var(--touch)) / 2);
}

.empty {
  padding: var(--step-6) 0;
  font-size: calc(1rem * var(--scale));
}

.notice {
  border-left: 4px solid var(--edge);
  padding: var(--step-3) var(--step-4);
  background: var(--raised);
}

.notice.stop {
  border-left-color: var(--stop);
}

.code {
  font-family: ui-monospace, "DejaVu Sans Mono", monospace;
  font-size: calc(1rem * var(--scale));
  letter-spacing: 0.08em;
}

/* Agenda: days are stacks of sessions */

.rail ul {
  list-style: none;
  margin: 0 0 var(--step-5);
  padding: 0;
  display: flex;
  gap: var(--step-2);
  overflow-x: auto;
}

.rail a {
  display: flex;
  align-items: center;
  gap: var(--step-2);
  min-height: var(--touch);
  padding-inline: var(--step-3);
  white-space: nowrap;
  border: 1px solid var(--line);
  border-radius: var(--radius);
  text-decoration: none;
}

.count {
  color: var(--quiet);
  font-variant-numeric: tabular-nums;
}

.month + .month {
  margin-top: var(--step-7);
}

.month h3 {
  margin: var(--step-5) 0 var(--step-2);
}

.month h2::first-letter,
.month h3 time::first-letter,
.rail .name::first-letter {
  text-transform: uppercase;
}

.rail .name {
  display: inline-block;
}

.month h3 time {
  display: inline-block;
}

.stack {
  list-style: none;
  margin: 0;
  padding: 0 0 0 var(--step-4);
  border-left: 4px solid var(--ink);
}

.row {
  position: relative;
  display: grid;
  grid-template-columns: minmax(0, 1fr) auto;
  gap: var(--step-1) var(--step-4);
  padding-block: var(--step-3);
  border-bottom: 1px solid var(--line);
}

.row:last-child {
  border-bottom: 0;
}

.row::before {
  content: "";
  position: absolute;
  left: calc(-1 * var(--step-4) - 4px);
  top: var(--step-4);
  width: 4px;
  height: 20px;
  background: var(--accent);
}

.row:hover {
  background: var(--raised);
}

.hours {
  font-variant-numeric: tabular-nums;
  font-weight: 600;
}

.spoken {
  grid-area: 1 / 2;
  justify-self: end;
  color: var(--quiet);
}

.what {
  grid-column: 1 / -1;
}

.title {
  font-weight: 600;
  font-size: 1.05rem;
}

.row .title {
  display: block;
  padding-block: var(--step-1);
  text-decoration: none;
}

.row .title:hover {
  text-decoration: underline;
}

/* The whole row leads to the session. */
.row .title::after {
  content: "";
  position: absolute;
  inset: 0;
}

.where {
  display: block;
  color: var(--quiet);
}

.row.mail .what {
  overflow-wrap: anywhere;
}

.seats {
  grid-column: 1 / -1;
  font-variant-numeric: tabular-nums;
}

.seats.quiet {
  color: var(--quiet);
}

.off .title {
  text-decoration: line-through;
}

.more {
  margin-top: var(--step-6);
}

/* Agenda: its two views and what narrows it */

.headline {
  display: flex;
  flex-wrap: wrap;
  align-items: center;
  justify-content: space-between;
  gap: var(--step-3) var(--step-5);
}

.views ul,
.chosen ul {
  display: flex;
  flex-wrap: wrap;
  gap: var(--step-2);
  list-style: none;
  margin: 0;
  padding: 0;
}

.views ul {
  gap: 0;
}

.views a {
  display: inline-flex;
  align-items: center;
  min-height: var(--touch);
  padding-inline: var(--step-4);
  border: 1px solid var(--edge);
  text-decoration: none;
}

.views li:first-child a {
  border-radius: var(--radius) 0 0 var(--radius);
}

.views li:last-child a {
  border-radius: 0 var(--radius) var(--radius) 0;
  border-left-width: 0;
}

.views [aria-current] {
  background: var(--ink);
  border-color: var(--ink);
  color: var(--paper);
  font-weight: 600;
}

.headline + .fold {
  margin-top: var(--step-4);
}

.fold {
  border-block: 1px solid var(--line);
  margin-bottom: var(--step-4);
}

.fold > summary {
  min-height: var(--touch);
  padding-block: var(--step-3);
  font-weight: 600;
  cursor: pointer;
}

.chosen {
  margin-bottom: var(--step-5);
}

.chosen a {
  display: inline-flex;
  align-items: center;
  gap: var(--step-2);
  min-height: var(--touch);
  padding-inline: var(--step-3);
  border: 1px solid var(--edge);
  border-radius: var(--radius);
  font-weight: 600;
  text-decoration: none;
}

.chosen .aside-word {
  color: var(--quiet);
  font-weight: 400;
  text-decoration: underline;
}

/* A session: the answer and the form, and beside them on a desk what else there is to know */

.card > .facts {
  border-top-width: 3px;
  border-top-color: var(--ink);
}

.beside > section:first-child {
  margin-top: 0;
}

/* A month: on a phone a small grid of numbers, on a desk a grid of days */

.turn {
  display: flex;
  justify-content: space-between;
  list-style: none;
  margin: 0 0 var(--step-3);
  padding: 0;
}

.turn .on {
  margin-left: auto;
}

.turn a {
  display: inline-flex;
  align-items: center;
  gap: var(--step-1);
  min-height: var(--touch);
}

.month-grid {
  width: 100%;
  border-collapse: collapse;
  table-layout: fixed;
  font-variant-numeric: tabular-nums;
}

.month-grid th {
  padding: var(--step-2) 0;
  color: var(--quiet);
  font-size: 0.9rem;
  font-weight: 600;
  text-align: center;
}

.month-grid abbr {
  text-decoration: none;
}

.month-grid td {
  height: var(--touch);
  padding: 0;
  border: 1px solid var(--line);
  text-align: center;
  vertical-align: top;
}

.month-grid .blank {
  border: 0;
}

.daynumber {
  margin: 0;
  padding-top: var(--step-2);
  color: var(--quiet);
}

.month-grid .today {
  box-shadow: inset 0 3px 0 var(--accent);
}

.month-grid .today .daynumber {
  color: var(--ink);
  font-weight: 700;
}

.month-grid .held .daynumber,
.month-grid .now,
.month-grid .brief {
  display: none;
}

.jump-day {
  display: flex;
  flex-direction: column;
  align-items: center;
  justify-content: center;
  min-height: var(--touch);
  background: var(--ink);
  color: var(--paper);
  text-decoration: none;
}

.jump-day:hover {
  color: var(--paper);
  text-decoration: underline;
}

.past .jump-day {
  background: var(--raised);
  color: var(--ink);
}

.jump-day .big {
  font-weight: 700;
}

.tally {
  position: absolute;
  width: 1px;
  height: 1px;
  overflow: hidden;
  clip-path: inset(50%);
  white-space: nowrap;
}

.day-list {
  margin-top: var(--step-6);
}

.day-list section {
  margin-block: var(--step-5);
}

.day-name {
  font-size: 1rem;
  margin-bottom: var(--step-2);
}

.day-name time {
  display: inline-block;
}

.day-name time::first-letter,
.month-name::first-letter {
  text-transform: uppercase;
}

/* Buildings: each a stack of its rooms */

.houses {
  list-style: none;
  margin: 0;
  padding: 0;
  border-top: 1px solid var(--line);
}

.row.house {
  grid-template-columns: 72px minmax(0, 1fr);
  gap: var(--step-2) var(--step-4);
  padding-block: var(--step-5);
}

.row.house::before {
  display: none;
}

.row h2,
.row h3 {
  font-size: 1.15rem;
}

.row h2 a {
  display: block;
  min-height: 0;
}

.row .where,
.row .tells {
  margin: 0;
}

.house .what {
  grid-column: 2;
}

.house .tells {
  grid-column: 1 / -1;
  max-width: none;
}

.tells span {
  display: block;
}

.totem {
  align-self: end;
  fill: var(--ink);
  border-left: 4px solid var(--accent);
}

/* A building and its rooms */

.plain,
.layouts {
  list-style: none;
  margin: 0;
  padding: 0;
}

.doors {
  color: var(--quiet);
}

.layouts {
  display: grid;
  grid-template-columns: repeat(auto-fill, minmax(15rem, 1fr));
  gap: 0 var(--step-6);
  max-width: 54rem;
}

.layouts li {
  display: flex;
  justify-content: space-between;
  gap: var(--step-3);
  border-bottom: 1px dotted var(--line);
}

.layouts .name::first-letter {
  text-transform: uppercase;
}

.layouts .name {
  color: var(--quiet);
}

.layouts .number {
  font-variant-numeric: tabular-nums;
  white-space: nowrap;
}

h2 + .stack {
  margin-top: var(--step-4);
}

.slabs {
  padding-left: calc(var(--step-4) + 4px);
  border-left: 0;
}

.slabs .row {
  grid-template-columns: minmax(0, 1fr);
  gap: var(--step-3) var(--step-5);
  padding-block: var(--step-5);
  margin-bottom: 3px;
}

/* The pole of the building, a colour for each room, as in the mark. */
.slabs .row::before {
  left: calc(-1 * var(--step-4) - 4px);
  width: 12px;
  top: 0;
  height: auto;
  bottom: 0;
}

.slabs .row:nth-child(3n + 2)::before {
  background: var(--ink);
}

.slabs .row:nth-child(3n)::before {
  background: var(--wait);
}

.row dl.tells {
  display: grid;
  gap: var(--step-1);
}

.tells dt {
  color: var(--quiet);
  font-size: 0.9rem;
}

.tells dd {
  margin: 0;
}

/* Free or taken */

.calendar .turn {
  margin-top: var(--step-2);
}

.patterns {
  position: absolute;
}

.patterns .ground {
  fill: var(--raised);
}

.patterns .stripe {
  fill: var(--edge);
}

.bars {
  display: block;
  overflow: visible;
}

.bars rect {
  vector-effect: non-scaling-stroke;
}

.bars .free {
  fill: var(--paper);
  stroke: var(--good);
  stroke-width: 2px;
}

.bars .busy {
  fill: var(--ink);
}

.bars .closed {
  fill: url("#hatch");
  stroke: var(--edge);
}

.bars .outside-hours {
  fill: var(--line);
  transform: scaleY(0.2);
  transform-box: fill-box;
  transform-origin: center;
}

.calendar .month-grid,
.calendar .month-grid tbody,
.calendar .month-grid tr {
  display: block;
}

.calendar .month-grid thead,
.calendar .month-grid .blank {
  display: none;
}

.calendar .month-grid tr {
  border-top: 1px solid var(--edge);
}

.calendar .month-grid td {
  display: grid;
  grid-template-columns: 3.6rem minmax(0, 1fr);
  gap: var(--step-1) var(--step-3);
  align-items: center;
  height: auto;
  min-height: var(--touch);
  padding-block: var(--step-2);
  border: 0;
  border-bottom: 1px solid var(--line);
  text-align: left;
  position: relative;
}

.calendar .month-grid .past {
  display: none;
}

.calendar .daynumber {
  padding: 0;
  white-space: nowrap;
}

.calendar .lines {
  grid-column: 2;
  margin: 0;
  font-size: 0.9rem;
  line-height: 1.35;
  overflow-wrap: break-word;
  hyphens: auto;
}

.calendar .plain-day .lines {
  color: var(--quiet);
}

.calendar .lines span {
  display: block;
}

.calendar .today {
  box-shadow: inset 4px 0 0 var(--accent);
  padding-left: var(--step-3);
}

.legend {
  margin-top: var(--step-4);
}

.legend ul {
  display: flex;
  flex-wrap: wrap;
  gap: var(--step-2) var(--step-5);
  list-style: none;
  margin: 0;
  padding: 0;
}

.legend li {
  display: inline-flex;
  align-items: center;
  gap: var(--step-2);
}

/* Programmes */

.row.programme {
  padding-block: var(--step-4);
}

.programme .spoken,
.programme .seats {
  grid-area: auto;
  grid-column: 1 / -1;
  justify-self: start;
  margin: 0;
}

/* Plain text, and what went wrong */

.prose section {
  margin-block: var(--step-5);
}

.prose h2 {
  font-size: calc(1rem * var(--scale));
  margin-bottom: var(--step-2);
}

.failure .status {
  margin: 0 0 var(--step-3);
  color: var(--quiet);
  font-size: clamp(4rem, 20vw, 7rem);
  font-weight: 700;
  letter-spacing: -0.04em;
  line-height: 1;
  font-variant-numeric: tabular-nums;
}

.failure .back {
  margin-top: var(--step-4);
}

.ways {
  margin-block: var(--step-5);
}

.ways p {
  margin-bottom: 0;
}

.ways ul {
  display: flex;
  flex-wrap: wrap;
  gap: 0 var(--step-5);
  list-style: none;
  margin: 0;
  padding: 0;
}

.ways a {
  display: inline-flex;
  align-items: center;
  min-height: var(--touch);
}

/* Facts */

.facts {
  margin: var(--step-5) 0;
  border-top: 1px solid var(--line);
}

.facts div {
  display: grid;
  grid-template-columns: minmax(0, 1fr);
  gap: 0 var(--step-4);
  padding-block: var(--step-3);
  border-bottom: 1px solid var(--line);
}

.facts dt {
  color: var(--quiet);
  font-size: 0.9rem;
}

.facts dd {
  margin: 0;
  font-variant-numeric: tabular-nums;
  overflow-wrap: anywhere;
}

/* Forms */

.button {
  display: inline-flex;
  align-items: center;
  justify-content: center;
  min-height: var(--touch);
  padding: var(--step-2) var(--step-5);
  border: 2px solid var(--accent);
  border-radius: var(--radius);
  background: var(--accent);
  color: var(--accent-ink);
  font: inherit;
  font-weight: 600;
  text-decoration: none;
  cursor: pointer;
}

.button:hover {
  color: var(--accent-ink);
  text-decoration: underline;
}

.button.quiet {
  background: transparent;
  color: var(--ink);
  border-color: var(--edge);
}

.answers {
  display: flex;
  flex-wrap: wrap;
  gap: var(--step-3);
}

section {
  margin-block: var(--step-6);
}

.month {
  margin-block: 0;
}

.jump {
  margin-bottom: var(--step-6);
}

.field {
  margin-block: var(--step-5);
}

.filters {
  display: flex;
  flex-wrap: wrap;
  gap: var(--step-3) var(--step-4);
  align-items: end;
  margin-block: var(--step-4);
}

.filters .field {
  flex: 1 1 10rem;
}

.filters select {
  padding-inline: var(--step-2);
}

.filters .button {
  min-height: 48px;
}

.filters .field {
  margin-block: 0;
}

.field label,
legend {
  display: block;
  font-weight: 600;
  margin-bottom: var(--step-1);
}

.field .hint {
  margin-bottom: var(--step-2);
}

input:not([type="checkbox"]),
select,
textarea {
  width: 100%;
  min-height: 48px;
  padding: var(--step-2) var(--step-3);
  border: 1px solid var(--edge);
  border-radius: var(--radius);
  background: var(--paper);
  color: var(--ink);
  font: inherit;
}

input[type="number"] {
  max-width: 8rem;
  font-variant-numeric: tabular-nums;
}

.wrong {
  border-left: 4px solid var(--stop);
  padding-left: var(--step-3);
}

.wrong input,
.wrong select,
.wrong textarea {
  border-color: var(--stop);
}

.fault {
  margin: var(--step-2) 0 0;
  color: var(--stop);
  font-weight: 600;
}

.summary {
  border: 2px solid var(--stop);
  border-radius: var(--radius);
  padding: var(--step-4);
  margin-block: var(--step-4);
}

.summary ul {
  list-style: none;
  margin: var(--step-2) 0 0;
  padding: 0;
}

.summary a {
  display: inline-flex;
  align-items: center;
  min-height: var(--touch);
  padding-block: var(--step-1);
}

fieldset {
  border: 0;
  margin: var(--step-5) 0;
  padding: 0;
}

.tick {
  display: flex;
  line-height: 1.35;
  align-items: center;
  gap: var(--step-3);
  min-height: var(--touch);
}

.tick input {
  width: 24px;
  height: 24px;
  margin: 0;
  accent-color: var(--accent);
}

.further {
  border-block: 1px solid var(--line);
  margin-block: var(--step-5);
}

.further > summary {
  min-height: var(--touch);
  padding-block: var(--step-3);
  cursor: pointer;
  font-weight: 600;
}

.back {
  margin-top: var(--step-6);
}

.back a:not(.button) {
  display: inline-block;
  padding-block: var(--step-3);
}

/* Mails of a demonstration */

.letter {
  white-space: pre-wrap;
  overflow-wrap: anywhere;
  border: 1px solid var(--line);
  border-radius: var(--radius);
  padding: var(--step-5);
  background: var(--raised);
}

pre {
  white-space: pre-wrap;
  overflow-wrap: anywhere;
  font-size: 0.85rem;
}

@media (min-width: 48rem) {
  :root {
    --scale: 1.25;
  }

  main {
    padding-block: var(--step-7) var(--step-8);
  }

  .railed {
    display: grid;
    grid-template-columns: 12rem minmax(0, 1fr);
    gap: var(--step-7);
  }

  .rail ul {
    position: sticky;
    top: var(--step-5);
    flex-direction: column;
    gap: 0;
    overflow: visible;
  }

  .rail a {
    justify-content: space-between;
    border-width: 0 0 1px;
    border-radius: 0;
    padding-inline: 0;
  }

  .row {
    grid-template-columns: 7rem minmax(0, 1fr) 9rem 13rem;
    align-items: baseline;
  }

  .row.mail {
    grid-template-columns: 7rem minmax(0, 1fr) 7rem;
  }

  .what,
  .spoken,
  .seats {
    grid-area: auto;
  }

  .sections {
    order: 0;
    flex-basis: auto;
    margin-right: auto;
  }

  .sections a {
    min-height: 56px;
  }

  .foot .wide {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: 0 var(--step-6);
  }

  /* On a desk there is room for the filters; where the browser cannot open them, they stay
     folded. */
  @supports selector(::details-content) {
    .fold > summary {
      display: none;
    }

    .fold::details-content {
      content-visibility: visible;
      display: block;
      block-size: auto;
    }
  }

  .month-grid th {
    text-align: left;
    padding-left: var(--step-2);
  }

  .month-grid td {
    height: 6rem;
    padding: var(--step-2);
    text-align: left;
  }

  .daynumber {
    padding-top: 0;
  }

  .month-grid .held .daynumber,
  .month-grid .brief {
    display: block;
  }

  .month-grid .now {
    display: inline;
    font-weight: 400;
  }

  .month-grid .held .daynumber {
    color: var(--ink);
    font-weight: 700;
  }

  .month-grid .past:not(.held) {
    background: var(--raised);
  }

  .month-grid.bare td {
    height: var(--touch);
  }

  .jump-day,
  .day-list {
    display: none;
  }

  .brief {
    list-style: none;
    margin: var(--step-1) 0 0;
    padding: 0;
    font-size: 0.9rem;
    line-height: 1.3;
  }

  .brief li {
    border-left: 4px solid var(--accent);
    margin-bottom: var(--step-1);
  }

  .brief li.quiet,
  .brief li.off {
    border-left-color: var(--edge);
  }

  .brief .seats {
    display: block;
    font-size: 0.85rem;
  }

  .brief .name {
    font-weight: 600;
  }

  .brief .hours {
    font-weight: 400;
  }

  .brief a {
    display: block;
    min-height: var(--touch);
    padding: var(--step-1) var(--step-2);
    text-decoration: none;
    hyphens: auto;
    overflow-wrap: break-word;
  }

  .brief a:hover {
    background: var(--raised);
  }

  .brief a:hover .name {
    text-decoration: underline;
  }

  .brief .hours {
    display: block;
  }

  .brief .off .name {
    text-decoration: line-through;
  }

  .brief .rest {
    border-left-color: transparent;
  }

  .row.house {
    grid-template-columns: 100px minmax(0, 1fr) minmax(0, 1fr);
    align-items: center;
    gap: var(--step-2) var(--step-6);
  }

  .house .what,
  .house .tells {
    grid-area: auto;
  }

  .totem {
    align-self: center;
  }

  .slabs .row {
    grid-template-columns: minmax(0, 2fr) minmax(0, 3fr) minmax(0, 3fr);
    align-items: start;
  }

  .slabs .layouts {
    grid-template-columns: minmax(0, 1fr);
  }

  .size-2 {
    min-height: 8rem;
  }

  .size-3 {
    min-height: 10rem;
  }

  .size-4 {
    min-height: 13rem;
  }

  .calendar .month-grid {
    display: table;
  }

  .calendar .month-grid thead {
    display: table-header-group;
  }

  .calendar .month-grid tbody {
    display: table-row-group;
  }

  .calendar .month-grid tr {
    display: table-row;
    border-top: 0;
  }

  .calendar .month-grid td,
  .calendar .month-grid .blank,
  .calendar .month-grid .past {
    display: table-cell;
    height: 5.5rem;
    padding: var(--step-2);
  }

  .calendar .month-grid td {
    border: 1px solid var(--line);
  }

  .calendar .month-grid .blank {
    border: 0;
  }

  .calendar .weekday {
    display: none;
  }

  .calendar .bars {
    margin-block: var(--step-2);
  }

  .calendar .today {
    box-shadow: inset 0 3px 0 var(--accent);
  }

  .row.programme {
    grid-template-columns: minmax(0, 1fr) 14rem 16rem;
  }

  .programme .spoken,
  .programme .seats {
    grid-column: auto;
  }

  .aside {
    display: inline;
  }

  .aside::before {
    content: "· ";
  }

  .spoken,
  .seats {
    justify-self: start;
  }

  .facts div {
    grid-template-columns: 9rem minmax(0, 1fr);
  }
}

@media (min-width: 64rem) {
  .narrow.meeting {
    display: grid;
    grid-template-columns: minmax(0, 40rem) minmax(0, 1fr);
    grid-template-rows: auto 1fr;
    column-gap: var(--step-8);
    max-width: none;
  }

  .meeting > * {
    grid-column: 1;
  }

  .meeting > .beside {
    grid-column: 2;
    grid-row: 1 / span 3;
    padding-top: var(--step-5);
  }

  .meeting .beside .facts div {
    grid-template-columns: minmax(0, 1fr);
  }

  .meeting > section {
    margin-top: 0;
  }
}

@media (forced-colors: active) {
  .button,
  .notice,
  .stack {
    border-color: CanvasText;
  }

  .pole,
  .row::before {
    background: CanvasText;
    forced-color-adjust: none;
  }
}

@media (prefers-reduced-motion: no-preference) {
  html {
    scroll-behavior: smooth;
  }
}

@media print {
  :root {
    --ink: #000000;
    --paper: #ffffff;
    --quiet: #333333;
    --line: #999999;
    --accent: #000000;
    --good: #000000;
    --wait: #000000;
    --stop: #000000;
  }

  .top nav,
  .rail,
  .skip,
  form,
  .filters,
  .jump,
  .back,
  .foot,
  .more,
  .quietly,
  .views,
  .fold,
  .turn,
  .chosen,
  .ways,
  #register {
    display: none;
  }

  .demonstration {
    background: none;
  }

  .month-grid td,
  .slabs .row {
    break-inside: avoid;
  }

  .month-grid tr {
    break-inside: avoid;
  }

  .calendar .month-grid td {
    height: auto;
  }

  .railed {
    display: block;
  }

  .row,
  .facts div {
    break-inside: avoid;
  }

  h2,
  h3 {
    break-after: avoid;
  }
}

"""###

    /// The style sheet of the desk.
    static let stylesheetOfDesk = ###"""
/* The desk: dense where people work, on the tokens of totem.css. */

.desk-bar {
  border-bottom: 1px solid var(--line);
  background: var(--raised);
}

.desk-bar .wide {
  display: flex;
  flex-wrap: wrap;
  align-items: center;
  justify-content: space-between;
  gap: 0 var(--step-5);
}

.desk-bar ul {
  display: flex;
  flex-wrap: wrap;
  gap: 0 var(--step-5);
  list-style: none;
  margin: 0;
  padding: 0;
}

.desk-bar nav a {
  display: inline-flex;
  align-items: center;
  min-height: var(--touch);
  text-decoration: none;
}

.desk-bar nav a:hover {
  text-decoration: underline;
}

.desk-bar nav a[aria-current] {
  font-weight: 600;
  box-shadow: inset 0 -3px 0 var(--accent);
}

.desk-bar form {
  display: flex;
  align-items: center;
  gap: var(--step-4);
  color: var(--quiet);
  font-size: 0.9rem;
}

.plain {
  min-height: var(--touch);
  padding: 0;
  border: 0;
  background: none;
  color: var(--ink);
  font: inherit;
  text-decoration: underline;
  text-decoration-color: var(--accent);
  text-decoration-thickness: 2px;
  text-underline-offset: 3px;
  cursor: pointer;
}

.desk-bar .plain {
  white-space: nowrap;
}

.plain:hover {
  color: var(--accent);
}

.heading {
  display: flex;
  flex-wrap: wrap;
  align-items: flex-start;
  justify-content: space-between;
  gap: 0 var(--step-5);
}

.heading p:last-child {
  margin-bottom: var(--step-4);
}

.block {
  max-width: 34rem;
}

/* What waits for somebody */

.needs {
  border-left: 4px solid var(--wait);
  padding: var(--step-3) var(--step-4);
  background: var(--raised);
  margin-block: 0 var(--step-6);
}

.needs h2 {
  font-size: 1rem;
}

.needs ul {
  list-style: none;
  margin: var(--step-2) 0 0;
  padding: 0;
}

.needs li {
  padding-block: var(--step-1);
}

.needs a {
  display: inline-flex;
  align-items: center;
  min-height: var(--touch);
}

/* Tables: aligned on one grid, figures under figures */

.dense {
  width: 100%;
  border-collapse: collapse;
  margin-top: var(--step-3);
  font-variant-numeric: tabular-nums;
}

.dense th,
.dense td {
  text-align: left;
  vertical-align: top;
  padding: var(--step-2) var(--step-4) var(--step-2) 0;
  border-bottom: 1px solid var(--line);
  font-weight: 400;
}

.dense thead th {
  color: var(--quiet);
  font-size: 0.9rem;
  border-bottom-color: var(--edge);
}

.dense tbody tr:hover {
  background: var(--raised);
}

.dense .number {
  text-align: right;
  white-space: nowrap;
}

/* As high as a finger, without moving the lines of the table apart. */
.dense .title,
.do a {
  display: inline-flex;
  align-items: center;
  min-height: var(--touch);
  margin-block: -10px;
}

.dense .title {
  font-size: 1rem;
  font-weight: 600;
}

.dense .when time,
.dense .when .hours,
.dense .when .distance,
.dense .where {
  display: block;
}

.dense .distance,
.dense .of,
.dense .label {
  color: var(--quiet);
}

.dense .distance {
  font-size: 0.9rem;
}

.dense .label {
  display: none;
}

.count {
  font-weight: 400;
}

@media (max-width: 47.99rem) {
  .dense thead {
    position: absolute;
    width: 1px;
    height: 1px;
    overflow: hidden;
    clip-path: inset(50%);
  }

  .dense,
  .dense tbody,
  .dense tr,
  .dense td,
  .dense th {
    display: block;
  }

  .dense tr {
    display: grid;
    grid-template-columns: repeat(3, minmax(0, 1fr));
    padding-block: var(--step-3);
    border-bottom: 1px solid var(--line);
  }

  .dense td,
  .dense tbody th {
    grid-column: 1 / -1;
    padding: 0 0 var(--step-1);
    border: 0;
  }

  .dense .title,
  .do a {
    margin-block: 0;
  }

  .people tr {
    grid-template-columns: minmax(0, 1fr) auto;
    gap: 0 var(--step-4);
  }

  .people td.state {
    grid-area: 2 / 1;
  }

  .people td.number {
    grid-area: 2 / 2;
    padding-top: 0;
    text-align: right;
  }

  .people td.number .label {
    display: inline;
  }

  .people td.when {
    grid-area: 3 / 1;
  }

  .people td.letters {
    grid-area: 3 / 2;
  }

  .people td.spoken-in {
    grid-area: 4 / 1;
    align-self: center;
  }

  .people td.do {
    grid-area: 4 / 2;
    text-align: right;
  }

  .dense .when .hours,
  .dense .when .distance {
    display: inline;
  }

  .dense td.number {
    grid-column: auto;
    text-align: left;
    padding-top: var(--step-2);
  }

  .dense .label {
    display: block;
    font-size: 0.9rem;
  }
}

@media print {
  .desk-bar,
  .heading .button {
    display: none;
  }
}

/* Three questions and the answer */

.questions {
  display: grid;
  gap: var(--step-5) var(--step-6);
  margin-block: var(--step-5);
}

.questions fieldset,
.columns fieldset {
  margin: 0;
  padding: var(--step-4) 0 0;
  border-top: 4px solid var(--ink);
  min-width: 0;
}

.questions legend,
.columns legend {
  float: left;
  width: 100%;
  margin-bottom: var(--step-3);
  font-size: 1.05rem;
}

.questions legend + *,
.columns legend + * {
  clear: both;
}

.questions .field,
.columns .field {
  margin-block: 0 var(--step-4);
}

.questions .further,
.columns .further {
  margin-block: 0;
}

.columns .further + .field,
.columns .tick + .further {
  margin-top: var(--step-4);
}

.pair {
  display: grid;
  grid-template-columns: repeat(2, minmax(0, 1fr));
  gap: 0 var(--step-4);
  align-items: end;
}

.pair input[type="number"] {
  max-width: none;
}

.ticks {
  display: grid;
  grid-template-columns: repeat(auto-fill, minmax(10rem, 1fr));
  gap: var(--step-2) var(--step-4);
  align-items: start;
}

.ticks .tick {
  padding-block: var(--step-1);
}

.ask {
  margin: 0;
}

.answer {
  margin-top: 0;
  border-top: 1px solid var(--line);
  padding-top: var(--step-5);
}

.answer[aria-busy] {
  opacity: 0.6;
}

.answer h3 {
  margin-top: var(--step-5);
}

.told {
  margin-block: var(--step-2) var(--step-3);
  font-size: calc(1rem * var(--scale));
}

.told::first-letter {
  text-transform: uppercase;
}

.rooms {
  list-style: none;
  margin: 0;
  padding-inline-end: 0;
}

.rooms.late {
  border-left-color: var(--wait);
}

.unfit {
  padding: 0;
}

.room {
  display: grid;
  grid-template-columns: 3.5rem minmax(0, 1fr);
  gap: var(--step-2) var(--step-4);
  align-items: center;
  padding-block: var(--step-3);
  border-bottom: 1px solid var(--line);
}

.room:last-child {
  border-bottom: 0;
}

.room .places {
  align-self: start;
  text-align: right;
  font-size: 1.5rem;
  line-height: 1.2;
  font-variant-numeric: tabular-nums;
}

.room .what {
  grid-column: 2;
}

.room .where {
  display: inline;
}

.room .where::before {
  content: "· ";
}

.room .reasons {
  display: block;
}

.room .reasons span:not(:last-of-type)::after {
  content: " ·";
  color: var(--quiet);
}

.room .button {
  grid-column: 2;
  justify-self: start;
}

.unfit .places {
  color: var(--quiet);
}

.further > form {
  padding-bottom: var(--step-4);
}

/* A room at the desk */

.change {
  display: grid;
  grid-template-columns: minmax(0, 1fr) minmax(0, 1fr) 6rem;
  gap: 0 var(--step-3);
  align-items: end;
}

.change.wrong {
  margin-bottom: var(--step-4);
}

.change .fault {
  grid-column: 1 / -1;
  margin-block: 0;
}

.counts {
  display: grid;
  grid-template-columns: repeat(auto-fill, minmax(9rem, 1fr));
  gap: 0 var(--step-4);
  align-items: end;
}

@media (max-width: 30rem) {
  .change {
    grid-template-columns: repeat(2, minmax(0, 1fr));
    border-bottom: 1px solid var(--line);
    margin-bottom: var(--step-4);
  }
}

/* Forms in columns */

.columns {
  display: grid;
  gap: var(--step-5) var(--step-6);
  align-items: start;
  margin-block: var(--step-5);
}

.column {
  display: grid;
  gap: var(--step-5);
  min-width: 0;
}

.columns .label {
  font-weight: 600;
  margin-bottom: 0;
}

.actions,
.instead {
  display: flex;
  flex-wrap: wrap;
  gap: var(--step-3);
}

.columns .actions,
.columns .instead {
  grid-column: 1 / -1;
}

.chosen {
  display: flex;
  flex-wrap: wrap;
  align-items: center;
  justify-content: space-between;
  gap: 0 var(--step-5);
  margin-top: var(--step-4);
  padding: var(--step-3) var(--step-4);
  border-left: 4px solid var(--ink);
  background: var(--raised);
  font-variant-numeric: tabular-nums;
}

.chosen p {
  margin-block: var(--step-1);
}

@media (min-width: 48rem) {
  .questions {
    grid-template-columns: 1fr 1.2fr 1.2fr;
  }

  .questions .ask {
    grid-column: 1 / -1;
  }

  .columns {
    grid-template-columns: repeat(2, minmax(0, 1fr));
  }

  .room {
    grid-template-columns: 4rem minmax(0, 1fr) auto;
  }

  .sessions {
    table-layout: fixed;
  }

  .sessions th:nth-child(1) {
    width: 10.5rem;
  }

  .sessions th:nth-child(3) {
    width: 11.5rem;
  }

  .sessions th.number {
    width: 6.5rem;
  }

  .houses {
    table-layout: fixed;
  }

  .houses th:nth-child(1) {
    width: 14rem;
  }

  .houses th:nth-child(3) {
    width: 20rem;
  }

  .room .what,
  .room .button {
    grid-column: auto;
  }
}

/* A session at the desk */

.notice.good {
  border-left-color: var(--good);
  color: var(--ink);
}

.kicker .good,
.kicker .wait,
.kicker .stop {
  font-weight: 600;
}

.overview {
  display: grid;
  gap: 0 var(--step-7);
}

.figures {
  display: grid;
  grid-template-columns: repeat(auto-fit, minmax(5.5rem, 1fr));
  gap: var(--step-4);
  margin: var(--step-5) 0;
}

.figures div {
  display: flex;
  flex-direction: column-reverse;
  justify-content: flex-end;
  border-left: 4px solid var(--line);
  padding-left: var(--step-3);
}

.figures dt {
  color: var(--quiet);
  font-size: 0.9rem;
  line-height: 1.3;
}

.figures dd {
  margin: 0;
  font-size: 1.75rem;
  line-height: 1.1;
  font-variant-numeric: tabular-nums;
}

.actions form {
  margin: 0;
}

.people td.when .date,
.people td.when .hours {
  display: inline;
  font-weight: 400;
}

.people .where {
  color: var(--quiet);
  overflow-wrap: anywhere;
}

.letters {
  font-family: ui-monospace, "DejaVu Sans Mono", monospace;
}

.unseen {
  position: absolute;
  width: 1px;
  height: 1px;
  overflow: hidden;
  clip-path: inset(50%);
}

.turn {
  display: flex;
  gap: var(--step-3);
  margin-top: var(--step-5);
}

@media (min-width: 60rem) {
  .overview {
    grid-template-columns: minmax(0, 1.1fr) minmax(0, 1fr);
  }
}

/* What a change would bring with it */

.notice.wait {
  border-left-color: var(--wait);
  color: var(--ink);
}

.actions + h2 {
  margin-top: var(--step-6);
}

h2 + .consequences {
  margin-top: var(--step-3);
}

.consequences {
  list-style: none;
  margin: 0 0 var(--step-6);
  padding: 0 0 0 var(--step-4);
  border-left: 4px solid var(--ink);
  font-variant-numeric: tabular-nums;
}

.consequences li {
  padding-block: var(--step-3);
  border-bottom: 1px solid var(--line);
}

.consequences li:last-child {
  border-bottom: 0;
}

.columns .tick,
.questions .tick {
  display: flex;
  margin: 0;
  font-weight: 400;
}

.tick {
  min-width: 0;
  overflow-wrap: anywhere;
}

.tick input {
  flex: none;
}

.questions legend,
.columns legend {
  padding: 0;
}

.filters .button {
  min-height: 48px;
}

.needs li {
  padding-block: 0;
}

/* The room that fits best is the first choice. */
.rooms:not(.late) .room:first-child .button {
  border-color: var(--accent);
}

"""###

    /// The script of the desk.
    static let scriptOfDesk = ###"""
// The one script of the desk: while somebody answers the questions of a search, the answer below
// them is asked for anew. Without it, the button does the same.
"use strict";

for (const form of document.querySelectorAll("form[data-live]")) {
  const answer = document.getElementById(form.dataset.live);
  if (!answer) continue;
  const pause = 300;
  let timer = 0;
  let asking = null;

  const address = (questions = form) => {
    const fields = [...new FormData(questions)].filter(([, text]) => text !== "");
    return `${form.action}?${new URLSearchParams(fields)}`;
  };

  // What the answer on the page answers: first what the server filled in, which is not what
  // stands there when somebody was quicker than this script or came back to the page.
  const served = form.cloneNode(true);
  served.reset();
  let answered = address(served);

  const ask = async () => {
    clearTimeout(timer);
    asking?.abort();
    asking = new AbortController();
    const { signal } = asking;
    const wanted = address();
    answer.setAttribute("aria-busy", "true");
    try {
      const response = await fetch(wanted, { signal, headers: { Accept: "text/html" } });
      if (response.redirected) return location.assign(wanted);
      const page = new DOMParser().parseFromString(await response.text(), "text/html");
      const fresh = page.getElementById(answer.id);
      if (signal.aborted || !fresh) return;
      answer.replaceChildren(...fresh.childNodes);
      answered = wanted;
      history.replaceState(null, "", wanted);
    } catch (error) {
      if (error.name !== "AbortError") throw error;
    } finally {
      if (!signal.aborted) answer.removeAttribute("aria-busy");
    }
  };

  form.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(ask, pause);
  });
  form.addEventListener("submit", () => {
    clearTimeout(timer);
    asking?.abort();
  });
  window.addEventListener("pageshow", () => {
    if (address() !== answered) ask();
  });
}

"""###

    /// The icon.
    static let icon = ###"""
<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect x="9" y="2" width="14" height="8" rx="2" fill="#c4122f"/><rect x="9" y="12" width="14" height="8" rx="2" fill="#16181d"/><rect x="9" y="22" width="14" height="8" rx="2" fill="#8a5a00"/></svg>

"""###
}
