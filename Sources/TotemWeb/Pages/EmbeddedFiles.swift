// swift-format-ignore-file
// Made of the files in Templates and Static. A test compares them and makes this file anew with
// RECORD_GOLDEN=1.

/// The files of the pages, as the binary carries them.
enum EmbeddedFiles {
    /// The templates by name.
    static let templates: [(name: String, text: String)] = [
(name: "agenda", text: ###"""
{{<layout}}
{{$main}}
<h1>{{w.agenda.title}}</h1>
<p class="lead">{{w.agenda.intro}}</p>
{{#filters}}
<form class="filters" method="get" action="/{{frame.language}}/" role="search">
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
{{/filters}}
{{#isEmpty}}
<p class="empty">{{empty}}</p>
{{#isFiltered}}
<p class="back"><a class="button quiet" href="/{{frame.language}}/">{{w.error.home}}</a></p>
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
{{#days}}
<h3><time datetime="{{date}}">{{name}}</time></h3>
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
{{/days}}
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
(name: "change", text: ###"""
{{<layout}}
{{$main}}
<article class="narrow">
<p class="kicker">{{w.registration.title}}</p>
<h1>{{w.registration.change-title}}</h1>
<p class="lead" lang="{{titleLanguage}}">{{title}}</p>
{{#summary}}{{>faults}}{{/summary}}
<form method="post" action="{{action}}" novalidate>
<input type="hidden" name="version" value="{{version}}">
{{#name}}{{>field}}{{/name}}
{{#party}}{{>field}}{{/party}}
<div class="field{{#guests.fault}} wrong{{/guests.fault}}">
<label for="guests">{{w.form.guests}} <span class="optional">{{w.form.optional}}</span></label>
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
<legend>{{w.form.access}} <span class="optional">{{w.form.optional}}</span></legend>
<p class="hint">{{w.form.access-hint}}</p>
{{#needs}}
<label class="tick"><input type="checkbox" name="accessNeeds" value="{{value}}"{{#isChosen}} checked{{/isChosen}}> {{name}}</label>
{{/needs}}
</fieldset>
{{#accessNote}}{{>field}}{{/accessNote}}
<button class="button" type="submit">{{w.registration.change-save}}</button>
</form>
<p class="back"><a href="{{back}}">{{w.registration.keep}}</a></p>
</article>
{{/main}}
{{/layout}}

"""###),
(name: "error", text: ###"""
{{<layout}}
{{$main}}
<article class="narrow">
<p class="kicker">{{status}}</p>
<h1>{{title}}</h1>
{{#details}}
<p class="lead">{{.}}</p>
{{/details}}
<p class="back"><a class="button quiet" href="/{{frame.language}}/">{{w.error.home}}</a></p>
<p class="hint">{{request}}</p>
</article>
{{/main}}
{{/layout}}

"""###),
(name: "facts", text: ###"""
<dl class="facts">
<div><dt>{{w.session.when}}</dt><dd><time datetime="{{facts.start}}">{{facts.when}}</time>{{#facts.distance}} <span class="aside">{{.}}</span>{{/facts.distance}}</dd></div>
<div><dt>{{w.session.where}}</dt><dd>{{facts.place}}{{#facts.isStepFree}} <span class="aside">{{w.session.step-free}}</span>{{/facts.isStepFree}}</dd></div>
<div><dt>{{w.session.spoken}}</dt><dd>{{facts.languages}}</dd></div>
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
</header>
<main id="main" class="wide" tabindex="-1">
{{$main}}{{/main}}
</main>
<footer class="foot">
<div class="wide">
{{#frame.isDemonstration}}
<p class="demonstration"><strong>{{w.site.demo}}</strong></p>
<p><a href="/dev/mail">{{w.site.demo-mail}}</a></p>
{{/frame.isDemonstration}}
<p>{{w.site.tagline}}</p>
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
<span class="hours">{{time}}</span>
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
{{#rule}}
<p class="lead">{{.}}</p>
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
(name: "session", text: ###"""
{{<layout}}
{{$main}}
<article class="narrow">
<p class="kicker">{{kind}}</p>
<h1 lang="{{titleLanguage}}">{{title}}</h1>
{{#state}}
<p class="notice stop">{{.}}</p>
{{/state}}
{{#notes}}
<p class="notice">{{.}}</p>
{{/notes}}
{{>facts}}
{{#programme}}
<dl class="facts">
<div><dt>{{w.session.programme}}</dt><dd>{{name}}</dd></div>
{{#parties}}
<div><dt>{{role}}</dt><dd>{{names}}</dd></div>
{{/parties}}
</dl>
{{/programme}}
{{#form}}
{{#canJump}}
<p class="jump"><a class="button" href="#register">{{submit}}</a></p>
{{/canJump}}
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
{{#closed}}
<p class="notice">{{.}}</p>
{{/closed}}
<p class="back"><a href="/{{frame.language}}/lost-link">{{w.registration.lost}}</a></p>
<p class="back"><a href="/{{frame.language}}/">{{w.session.back}}</a></p>
</article>
{{/main}}
{{/layout}}

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

.top .wide {
  display: flex;
  align-items: center;
  justify-content: space-between;
  gap: var(--step-4);
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
  color: var(--ink);
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

/* Facts */

.facts {
  margin: var(--step-5) 0;
  border-top: 1px solid var(--line);
}

.facts div {
  display: grid;
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
  display: grid;
  grid-template-columns: repeat(auto-fill, minmax(11rem, 1fr));
  gap: var(--step-3) var(--step-4);
  align-items: end;
  margin-block: var(--step-5);
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
  #register {
    display: none;
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

    /// The icon.
    static let icon = ###"""
<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect x="9" y="2" width="14" height="8" rx="2" fill="#c4122f"/><rect x="9" y="12" width="14" height="8" rx="2" fill="#16181d"/><rect x="9" y="22" width="14" height="8" rx="2" fill="#8a5a00"/></svg>

"""###
}
