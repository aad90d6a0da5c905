// Made from the PO files by the test of the words with RECORD_GOLDEN=1; not edited by hand.
enum WordsText {
    static let french: StaticString = #"""
        msgid ""
        msgstr ""
        "Project-Id-Version: Totem\n"
        "PO-Revision-Date: 2026-11-24 00:00+0000\n"
        "Last-Translator: Totem\n"
        "Language-Team: fr\n"
        "Language: fr\n"
        "MIME-Version: 1.0\n"
        "Content-Type: text/plain; charset=UTF-8\n"
        "Content-Transfer-Encoding: 8bit\n"
        "Plural-Forms: nplurals=2; plural=(n > 1);\n"

        # The frame of every page.

        msgid "site.name"
        msgstr "Totem"

        msgid "site.tagline"
        msgstr "Les salles et les séances des bâtiments totem"

        msgid "site.skip"
        msgstr "Aller au contenu"

        msgid "site.language"
        msgstr "Langue"

        msgid "site.agenda"
        msgstr "Agenda"

        msgid "site.demo"
        msgstr "Mode démonstration : les données sont fictives."

        msgid "site.demo-mail"
        msgstr "Voir les mails écrits"

        # Names of languages.

        msgid "language.fr"
        msgstr "français"

        msgid "language.de"
        msgstr "allemand"

        msgid "language.en"
        msgstr "anglais"

        msgid "language.lb"
        msgstr "luxembourgeois"

        msgid "language.nl"
        msgstr "néerlandais"

        # Agenda.

        msgid "agenda.title"
        msgstr "Agenda des séances"

        msgid "agenda.intro"
        msgstr "Choisissez une séance pour voir le lieu, les places libres et vous inscrire."

        msgid "agenda.months"
        msgstr "Mois"

        msgid "agenda.empty"
        msgstr "Aucune séance n’est annoncée pour l’instant."

        msgid "agenda.empty-filtered"
        msgstr "Aucune séance ne correspond à ces critères."

        msgid "agenda.city"
        msgstr "Ville"

        msgid "agenda.city-all"
        msgstr "Toutes les villes"

        msgid "agenda.building"
        msgstr "Bâtiment"

        msgid "agenda.building-all"
        msgstr "Tous les bâtiments"

        msgid "agenda.programme"
        msgstr "Programme"

        msgid "agenda.programme-all"
        msgstr "Tous les programmes"

        msgid "agenda.language"
        msgstr "Langue parlée"

        msgid "agenda.language-all"
        msgstr "Toutes les langues"

        msgid "agenda.search"
        msgstr "Rechercher"

        msgid "agenda.more"
        msgstr "Séances suivantes"

        msgid "agenda.filter"
        msgstr "Filtrer"

        # A session.

        msgid "session.when"
        msgstr "Quand"

        msgid "session.where"
        msgstr "Où"

        msgid "session.spoken"
        msgstr "Langue"

        msgid "session.seats"
        msgstr "Places"

        msgid "session.kind"
        msgstr "Format"

        msgid "session.programme"
        msgstr "Programme"

        msgid "session.online"
        msgstr "En ligne"

        msgid "session.step-free"
        msgstr "Accessible de plain-pied"

        msgid "session.not-step-free"
        msgstr "Accès avec marches"

        msgid "session.zone"
        msgstr "Heure de {zone}"

        msgid "session.seats.free"
        msgid_plural "session.seats.free"
        msgstr[0] "{n} place libre sur {capacity}"
        msgstr[1] "{n} places libres sur {capacity}"

        msgid "session.seats.none"
        msgstr "Complet : les {capacity} places sont prises"

        msgid "session.seats.waiting"
        msgid_plural "session.seats.waiting"
        msgstr[0] "Complet, {n} personne sur la liste d’attente"
        msgstr[1] "Complet, {n} personnes sur la liste d’attente"

        msgid "session.state.draft"
        msgstr "Brouillon, pas encore publié"

        msgid "session.state.cancelled"
        msgstr "Cette séance est annulée."

        msgid "session.cancel-reason"
        msgstr "Motif : {reason}"

        msgid "session.moved"
        msgstr "L’horaire ou le lieu de cette séance a changé. Ce qui est écrit ici est à jour."

        msgid "session.state.ended"
        msgstr "Cette séance est terminée."

        msgid "session.register"
        msgstr "S’inscrire"

        msgid "session.join-waiting-list"
        msgstr "Rejoindre la liste d’attente"

        msgid "session.register-title"
        msgstr "Inscription"

        msgid "session.closes"
        msgstr "Inscription jusqu’au {when}"

        msgid "session.confirm-email"
        msgstr "Vous recevrez un mail avec un lien : votre place est tenue dès que vous l’ouvrez et confirmez."

        msgid "session.waiting-rule"
        msgstr "Les places qui se libèrent vont aux premiers de la liste, automatiquement et dans l’ordre."

        msgid "session.back"
        msgstr "Retour à l’agenda"

        msgid "session.calendar"
        msgstr "Ajouter à mon calendrier"

        # Kinds, modes, layouts.

        msgid "kind.info_session"
        msgstr "Réunion d’information"

        msgid "kind.workshop"
        msgstr "Atelier"

        msgid "kind.conference"
        msgstr "Conférence"

        msgid "kind.meetup"
        msgstr "Rencontre"

        msgid "kind.pitch"
        msgstr "Séance de pitchs"

        msgid "kind.jury"
        msgstr "Jury"

        msgid "kind.expert_hours"
        msgstr "Permanence d’expert"

        msgid "kind.ceremony"
        msgstr "Cérémonie"

        msgid "kind.hackathon"
        msgstr "Hackathon"

        msgid "kind.visit"
        msgstr "Visite"

        msgid "kind.job_dating"
        msgstr "Job dating"

        msgid "kind.training"
        msgstr "Formation"

        msgid "mode.on_site"
        msgstr "Sur place"

        msgid "mode.online"
        msgstr "En ligne"

        msgid "mode.hybrid"
        msgstr "Sur place et en ligne"

        msgid "role.owner"
        msgstr "Porté par"

        msgid "role.reference_partner"
        msgstr "Partenaire référent"

        msgid "role.relay"
        msgstr "Relais"

        msgid "role.funder"
        msgstr "Financement"

        msgid "role.host"
        msgstr "Accueil"

        msgid "layout.theatre"
        msgstr "théâtre"

        msgid "layout.classroom"
        msgstr "salle de classe"

        msgid "layout.u_shape"
        msgstr "en U"

        msgid "layout.boardroom"
        msgstr "table de conférence"

        msgid "layout.cabaret"
        msgstr "cabaret"

        msgid "layout.banquet"
        msgstr "banquet"

        msgid "layout.cocktail"
        msgstr "cocktail"

        msgid "layout.islands"
        msgstr "îlots"

        msgid "layout.exhibition"
        msgstr "exposition"

        # The form of registration.

        msgid "form.email"
        msgstr "Adresse mail"

        msgid "form.email-hint"
        msgstr "La confirmation y est envoyée."

        msgid "form.name"
        msgstr "Nom et prénom"

        msgid "form.party"
        msgstr "Nombre de personnes, vous compris"

        msgid "form.guests"
        msgstr "Noms des personnes qui vous accompagnent"

        msgid "form.organisation"
        msgstr "Entreprise ou école"

        msgid "form.territory"
        msgstr "Territoire"

        msgid "form.stage"
        msgstr "Où en est votre projet ?"

        msgid "form.language"
        msgstr "Langue des mails"

        msgid "form.access"
        msgstr "De quoi avez-vous besoin pour participer ?"

        msgid "form.access-hint"
        msgstr "Dites ce dont vous avez besoin ; vous n’avez pas à dire pourquoi."

        msgid "form.more"
        msgstr "Préciser (facultatif)"

        msgid "form.optional"
        msgstr "facultatif"

        msgid "form.no-answer"
        msgstr "Sans réponse"

        msgid "form.privacy"
        msgstr "Ces données servent à organiser cette séance et à rien d’autre."

        msgid "form.faults"
        msgid_plural "form.faults"
        msgstr[0] "{n} champ est à corriger"
        msgstr[1] "{n} champs sont à corriger"

        msgid "form.fault"
        msgstr "{field} : {fault}"

        msgid "stage.idea"
        msgstr "Une idée"

        msgid "stage.project"
        msgstr "Un projet en cours"

        msgid "stage.created"
        msgstr "Une entreprise créée"

        msgid "stage.growth"
        msgstr "Une entreprise en croissance"

        msgid "stage.established"
        msgstr "Une entreprise établie"

        msgid "access.step_free"
        msgstr "Un accès de plain-pied"

        msgid "access.wheelchair_place"
        msgstr "Une place pour fauteuil roulant"

        msgid "access.induction_loop"
        msgstr "Une boucle magnétique"

        msgid "access.sign_language"
        msgstr "Une interprétation en langue des signes"

        msgid "access.captioning"
        msgstr "Une transcription en direct"

        msgid "access.large_print"
        msgstr "Des documents en gros caractères"

        msgid "access.companion"
        msgstr "Une place pour la personne qui m’accompagne"

        msgid "access.assistance_dog"
        msgstr "Une place pour mon chien d’assistance"

        msgid "access.quiet_place"
        msgstr "Un endroit calme"

        msgid "form.guests-hint"
        msgstr "Un nom par ligne. Vous pouvez laisser vide."

        msgid "form.accessNote"
        msgstr "Autre besoin"

        msgid "form.accessNote-hint"
        msgstr "Seule l’équipe d’organisation le lit."

        msgid "form.consents"
        msgstr "Si vous le voulez bien"

        msgid "consent.newsletter"
        msgstr "Envoyez-moi par mail les nouvelles des prochaines séances. Je peux arrêter à tout moment."

        msgid "consent.photo"
        msgstr "J’accepte d’apparaître sur les photos de la séance que l’équipe publie."

        msgid "access.other"
        msgstr "Autre chose"

        msgid "territory.FR-54"
        msgstr "Meurthe-et-Moselle (54)"

        msgid "territory.FR-55"
        msgstr "Meuse (55)"

        msgid "territory.FR-57"
        msgstr "Moselle (57)"

        msgid "territory.FR-88"
        msgstr "Vosges (88)"

        msgid "territory.FR-67"
        msgstr "Bas-Rhin (67)"

        msgid "territory.FR-68"
        msgstr "Haut-Rhin (68)"

        msgid "territory.LU"
        msgstr "Luxembourg"

        msgid "territory.BE"
        msgstr "Belgique"

        msgid "territory.DE-SL"
        msgstr "Sarre"

        msgid "territory.DE-RP"
        msgstr "Rhénanie-Palatinat"

        msgid "territory.other"
        msgstr "Ailleurs"

        # My registration.

        msgid "registration.title"
        msgstr "Mon inscription"

        msgid "registration.code"
        msgstr "Code"

        msgid "registration.party"
        msgstr "Personnes"

        msgid "registration.received-title"
        msgstr "Regardez vos mails"

        msgid "registration.received"
        msgstr "Un mail est en route vers l’adresse que vous avez donnée. Ouvrez son lien dans la demi-heure et confirmez : votre place est alors la vôtre."

        msgid "registration.done-title"
        msgstr "C’est fait"

        msgid "registration.confirm"
        msgstr "Confirmer mon inscription"

        msgid "registration.withdraw"
        msgstr "Se désister"

        msgid "registration.withdraw-title"
        msgstr "Se désister de cette séance"

        msgid "registration.withdraw-question"
        msgstr "Vous ne pouvez pas venir ? Votre place ira à la personne suivante."

        msgid "registration.keep"
        msgstr "Garder mon inscription"

        msgid "registration.session"
        msgstr "Voir la séance"

        msgid "registration.state.pending"
        msgstr "À confirmer : ouvrez le lien reçu par mail."

        msgid "registration.state.pending-until"
        msgstr "À confirmer avant : {when}."

        msgid "registration.state.waitlisted"
        msgstr "Vous êtes sur la liste d’attente."

        msgid "registration.state.waitlisted-at"
        msgstr "Vous êtes à la {position} place de la liste d’attente."

        msgid "registration.state.offered"
        msgstr "Une place vous est proposée."

        msgid "registration.state.confirmed"
        msgid_plural "registration.state.confirmed"
        msgstr[0] "Votre place est réservée."
        msgstr[1] "Vos {n} places sont réservées."

        msgid "registration.state.withdrawn"
        msgstr "Vous avez rendu votre place."

        msgid "registration.state.expired"
        msgstr "L’inscription n’a pas été confirmée à temps."

        msgid "registration.state.declined"
        msgstr "Vous avez refusé la place proposée."

        msgid "registration.state.cancelled"
        msgstr "La séance est annulée, votre inscription aussi."

        msgid "registration.change"
        msgstr "Modifier"

        msgid "registration.change-title"
        msgstr "Modifier mon inscription"

        msgid "registration.change-party-hint"
        msgstr "Si vous êtes moins nombreux, les places vont à celles et ceux qui attendent. Plus de personnes, c’est possible tant qu’il y a des places libres et que personne n’attend."

        msgid "registration.change-save"
        msgstr "Enregistrer"

        msgid "registration.guests"
        msgstr "Avec"

        msgid "registration.needs"
        msgstr "Vos besoins"

        msgid "registration.organisation"
        msgstr "Entreprise ou école"

        msgid "registration.undo"
        msgstr "Revenir : je viens finalement"

        msgid "registration.undo-until"
        msgstr "Vous pouvez revenir sur ce choix jusqu’à {when}. Tant que personne n’a vos places, elles sont de nouveau à vous ; sinon vous attendez en fin de liste."

        msgid "registration.waiting-rule"
        msgstr "Les places qui se libèrent vont à la liste dans l’ordre d’arrivée, aussitôt et sans exception. Vous recevez un mail dès que la vôtre est libre."

        msgid "registration.lost"
        msgstr "Lien vers votre inscription perdu ?"

        msgid "registration.lost-title"
        msgstr "Retrouver mon lien"

        msgid "registration.lost-lead"
        msgstr "Donnez votre adresse. Si elle est inscrite à une séance à venir, un mail avec chaque lien y part."

        msgid "registration.lost-send"
        msgstr "M’envoyer mes liens"

        msgid "registration.lost-done"
        msgstr "Si cette adresse est inscrite, un mail est en route."

        msgid "registration.lost-done-more"
        msgstr "Rien dans dix minutes ? Regardez parmi les indésirables, ou essayez une autre adresse que vous avez pu donner. Il part au plus trois de ces mails par jour."

        # The mails of the demonstration.

        msgid "dev-mail.title"
        msgstr "Mails de démonstration"

        msgid "dev-mail.intro"
        msgstr "Les mails que le service a écrits, les plus récents d’abord. Aucun ne quitte cette machine."

        msgid "dev-mail.empty"
        msgstr "Aucun mail n’a été écrit."

        msgid "dev-mail.to"
        msgstr "À"

        msgid "dev-mail.from"
        msgstr "De"

        msgid "dev-mail.state"
        msgstr "État"

        msgid "dev-mail.subject"
        msgstr "Objet"

        msgid "dev-mail.when"
        msgstr "Écrit le"

        msgid "dev-mail.link"
        msgstr "Ouvrir le lien du mail"

        msgid "dev-mail.html"
        msgstr "Le même mail en HTML"

        msgid "dev-mail.back"
        msgstr "Tous les mails"

        msgid "dev-mail.earlier"
        msgstr "Mails précédents"

        msgid "dev-mail.pending"
        msgstr "en attente"

        msgid "dev-mail.sent"
        msgstr "remis"

        msgid "dev-mail.dead"
        msgstr "abandonné"

        msgid "dev-mail.obsolete"
        msgstr "dépassé par un changement, non envoyé"

        # Error pages.

        msgid "error.request"
        msgstr "Numéro de la demande : {id}"

        msgid "error.home"
        msgstr "Aller à l’agenda"

        msgid "error.retry"
        msgstr "Réessayer"

        msgid "error.broken"
        msgstr "Une erreur de notre côté a empêché de répondre. Elle est notée ; réessayez plus tard."

        # Distances in days.

        msgid "relative.today"
        msgstr "aujourd’hui"

        msgid "relative.tomorrow"
        msgstr "demain"

        msgid "relative.yesterday"
        msgstr "hier"

        msgid "relative.in-days"
        msgid_plural "relative.in-days"
        msgstr[0] "dans {n} jour"
        msgstr[1] "dans {n} jours"

        msgid "relative.in-weeks"
        msgid_plural "relative.in-weeks"
        msgstr[0] "dans {n} semaine"
        msgstr[1] "dans {n} semaines"

        msgid "relative.in-months"
        msgid_plural "relative.in-months"
        msgstr[0] "dans {n} mois"
        msgstr[1] "dans {n} mois"

        msgid "relative.days-ago"
        msgid_plural "relative.days-ago"
        msgstr[0] "il y a {n} jour"
        msgstr[1] "il y a {n} jours"

        msgid "relative.weeks-ago"
        msgid_plural "relative.weeks-ago"
        msgstr[0] "il y a {n} semaine"
        msgstr[1] "il y a {n} semaines"

        # Refusals.

        msgid "refusal.invalid-input"
        msgstr "Champ {field} : {reason}"

        msgid "refusal.wrong-fields"
        msgid_plural "refusal.wrong-fields"
        msgstr[0] "{n} champ est à corriger."
        msgstr[1] "{n} champs sont à corriger."

        msgid "refusal.unknown-building"
        msgstr "Aucun bâtiment n’a le nom « {name} »."

        msgid "refusal.unknown-room"
        msgstr "Aucune salle n’a le nom « {name} »."

        msgid "refusal.unknown-booking"
        msgstr "Cette réservation n’existe pas."

        msgid "refusal.unknown-closure"
        msgstr "Cette fermeture n’existe pas."

        msgid "refusal.unknown-session"
        msgstr "Cette séance n’existe pas ou n’est pas publique."

        msgid "refusal.unknown-registration"
        msgstr "Cette inscription n’existe pas ou le lien n’est plus valable."

        msgid "refusal.unknown-token"
        msgstr "Ce jeton n’existe pas."

        msgid "refusal.unknown-notice"
        msgstr "Ce message n’existe pas."

        msgid "refusal.unknown-page"
        msgstr "Cette page n’existe pas."

        msgid "refusal.unknown-organisation"
        msgstr "Aucune organisation n’a le nom « {name} »."

        msgid "refusal.unknown-programme"
        msgstr "Aucun programme n’a le nom « {name} »."

        msgid "refusal.room-taken"
        msgstr "La salle est déjà prise à ce moment."

        msgid "refusal.room-taken-by"
        msgstr "La salle {room} est déjà prise : {when}."

        msgid "refusal.free-then"
        msgstr "À ce moment, {room} est libre."

        msgid "refusal.free-later"
        msgstr "Prochain créneau de {room} : {when}."

        msgid "refusal.room-closed"
        msgstr "La salle {room} est fermée : {when} ({reason})."

        msgid "refusal.closure-hits"
        msgstr "Des réservations existent déjà pendant cette fermeture."

        msgid "refusal.closure-hits-bookings"
        msgid_plural "refusal.closure-hits-bookings"
        msgstr[0] "{n} réservation existe déjà pendant cette fermeture : {room}, {when}. Déplacez-la ou annulez-la d’abord."
        msgstr[1] "{n} réservations existent déjà pendant cette fermeture, la première : {room}, {when}. Déplacez-les ou annulez-les d’abord."

        msgid "refusal.room-too-small"
        msgid_plural "refusal.room-too-small"
        msgstr[0] "La salle {room} ({layout}) a {n} place ; il en faut {wanted}."
        msgstr[1] "La salle {room} ({layout}) a {n} places ; il en faut {wanted}."

        msgid "refusal.outside-opening-hours"
        msgstr "C’est en dehors des heures d’ouverture de {building} ({hours}). Un organisateur ou un administrateur peut faire une exception."

        msgid "refusal.building-full"
        msgstr "Le bâtiment {building} accueille au plus {limit} personnes ; il y en aurait {planned}."

        msgid "refusal.in-the-past"
        msgstr "Le début est déjà passé."

        msgid "refusal.local-time-twice"
        msgstr "L’horloge ({zone}) montre {local} deux fois, car on change d’heure. Donnez l’heure avec son décalage, par exemple +01:00."

        msgid "refusal.local-time-never"
        msgstr "L’horloge ({zone}) ne montre jamais {local}, car on change d’heure. Donnez l’heure avec son décalage, par exemple +02:00."

        msgid "refusal.code-taken"
        msgstr "Le nom « {name} » est déjà pris."

        msgid "refusal.already-registered"
        msgstr "Cette adresse est déjà inscrite à cette séance."

        msgid "refusal.session-not-published"
        msgstr "Cette séance n’est pas encore publiée."

        msgid "refusal.session-cancelled"
        msgstr "Cette séance est annulée."

        msgid "refusal.registration-opens"
        msgstr "Les inscriptions ouvrent le {when}."

        msgid "refusal.registration-closed-at"
        msgstr "Les inscriptions sont closes depuis le {when}."

        msgid "refusal.session-full"
        msgstr "Il n’y a plus de place et cette séance n’a pas de liste d’attente."

        msgid "refusal.waiting-list-full"
        msgid_plural "refusal.waiting-list-full"
        msgstr[0] "Il n’y a plus de place et la liste d’attente ({n} personne) est pleine."
        msgstr[1] "Il n’y a plus de place et la liste d’attente ({n} personnes) est pleine."

        msgid "refusal.capacity-below-taken"
        msgid_plural "refusal.capacity-below-taken"
        msgstr[0] "{n} place ne suffit pas : {confirmed} sont confirmées et {held} sont tenues."
        msgstr[1] "{n} places ne suffisent pas : {confirmed} sont confirmées et {held} sont tenues."

        msgid "refusal.party-cannot-grow"
        msgid_plural "refusal.party-cannot-grow"
        msgstr[0] "Il reste {n} place libre, ce qui ne suffit pas pour plus de personnes."
        msgstr[1] "Il reste {n} places libres, ce qui ne suffit pas pour plus de personnes."

        msgid "refusal.party-cannot-overtake"
        msgstr "D’autres attendent une place : on ne peut pas ajouter de personnes. Elles peuvent s’inscrire elles-mêmes et attendre leur tour."

        msgid "refusal.undo-over"
        msgid_plural "refusal.undo-over"
        msgstr[0] "Vous aviez {n} minute pour revenir sur votre choix. Vous pouvez vous inscrire de nouveau."
        msgstr[1] "Vous aviez {n} minutes pour revenir sur votre choix. Vous pouvez vous inscrire de nouveau."

        msgid "refusal.stale"
        msgstr "Ce n’est plus possible : l’état a changé entre-temps ({status})."

        msgid "refusal.version-changed"
        msgstr "Quelqu’un l’a modifié entre-temps (version {version}). Relisez, puis recommencez."

        msgid "refusal.idempotency-key-reused"
        msgstr "Cette clé d’idempotence a déjà servi pour une autre demande."

        msgid "refusal.not-signed-in"
        msgstr "Il faut s’identifier : envoyez un jeton valable."

        msgid "refusal.not-allowed"
        msgstr "Vous n’avez pas le droit de faire cela."

        msgid "refusal.too-many-requests"
        msgid_plural "refusal.too-many-requests"
        msgstr[0] "Trop de demandes. Réessayez dans {n} seconde."
        msgstr[1] "Trop de demandes. Réessayez dans {n} secondes."

        # Faults of fields.

        msgid "fault.missing"
        msgstr "Ce champ est obligatoire."

        msgid "fault.unknown-field"
        msgstr "Ce champ n’existe pas ici."

        msgid "fault.duplicate-field"
        msgstr "Cette valeur est donnée deux fois."

        msgid "fault.wrong-type"
        msgstr "Il faut {expected}."

        msgid "fault.too-long"
        msgid_plural "fault.too-long"
        msgstr[0] "Au plus {n} caractère."
        msgstr[1] "Au plus {n} caractères."

        msgid "fault.empty"
        msgstr "Ce champ est vide."

        msgid "fault.control-characters"
        msgstr "Ce texte contient des caractères invisibles qui ne sont pas admis."

        msgid "fault.out-of-range"
        msgstr "Il faut une valeur entre {minimum} et {maximum}."

        msgid "fault.not-one-of"
        msgstr "Il faut une de ces valeurs : {allowed}."

        msgid "fault.end-before-start"
        msgstr "La fin est avant le début."

        msgid "fault.zero-length"
        msgstr "La fin est au même moment que le début."

        msgid "fault.already-past"
        msgstr "Ce moment est déjà passé."

        msgid "fault.after-start"
        msgstr "Doit venir avant le début."

        msgid "fault.too-long-time"
        msgid_plural "fault.too-long-time"
        msgstr[0] "Au plus {n} jour après le début."
        msgstr[1] "Au plus {n} jours après le début."

        msgid "fault.guests-beyond-party"
        msgid_plural "fault.guests-beyond-party"
        msgstr[0] "Une personne vient seule : augmentez le nombre de personnes, ou ne nommez personne."
        msgstr[1] "À {n} personnes, {guests} au plus vous accompagnent : augmentez le nombre, ou nommez-en moins."

        msgid "fault.no-place"
        msgstr "Il n’y a plus de place pour elle, ni sur la liste d’attente."

        msgid "malformed.utf-8"
        msgstr "Le fichier n’est pas en UTF-8 : enregistrez-le en CSV UTF-8."

        msgid "malformed.csv-quote"
        msgstr "Un guillemet n’est pas fermé ici, ou quelque chose le suit."

        msgid "malformed.csv-fields"
        msgstr "La ligne a plus de champs que la première n’a de colonnes."

        msgid "fault.conflicting-fields"
        msgstr "Ne va pas avec le champ « {other} »."

        msgid "type.text"
        msgstr "un texte"

        msgid "type.number"
        msgstr "un nombre"

        msgid "type.boolean"
        msgstr "vrai ou faux"

        msgid "type.list"
        msgstr "une liste"

        msgid "type.object"
        msgstr "un objet"

        msgid "malformed.email"
        msgstr "Cette adresse mail n’est pas valable."

        msgid "malformed.code"
        msgstr "Il faut des lettres minuscules, des chiffres et des tirets, 40 au plus."

        msgid "malformed.room"
        msgstr "Il faut le bâtiment et la salle, par exemple paddock/ecurie."

        msgid "malformed.date-time"
        msgstr "Il faut un jour et une heure, par exemple 2027-01-12T14:00."

        msgid "malformed.instant"
        msgstr "Il faut un jour et une heure avec décalage, par exemple 2027-01-12T14:00:00+01:00."

        msgid "malformed.zone"
        msgstr "Il faut un fuseau horaire, par exemple Europe/Paris."

        msgid "malformed.territory"
        msgstr "Il faut un code ISO 3166, par exemple FR-54 ou LU."

        msgid "malformed.language"
        msgstr "Il faut un code de langue, par exemple fr ou de-AT."

        msgid "malformed.opening-hours"
        msgstr "Il faut des lignes comme « mon-fri 08:30-19:00 », sans chevauchement."

        msgid "malformed.layout"
        msgstr "Il faut une disposition et son nombre de places, par exemple theatre=56."

        msgid "malformed.number"
        msgstr "Il faut un nombre."

        msgid "malformed.integer"
        msgstr "Il faut un nombre entier."

        msgid "malformed.cursor"
        msgstr "Cette suite de liste n’est pas valable ; repartez du début."

        msgid "malformed.word"
        msgstr "Il faut des lettres minuscules, des chiffres, _ et -, 40 au plus."

        msgid "malformed.other"
        msgstr "Cette valeur n’a pas la forme attendue."

        # Titles of problems.

        msgid "problem.invalid-input"
        msgstr "Des champs sont à corriger"

        msgid "problem.unknown-building"
        msgstr "Bâtiment inconnu"

        msgid "problem.unknown-room"
        msgstr "Salle inconnue"

        msgid "problem.unknown-booking"
        msgstr "Réservation inconnue"

        msgid "problem.unknown-closure"
        msgstr "Fermeture inconnue"

        msgid "problem.unknown-session"
        msgstr "Séance inconnue"

        msgid "problem.unknown-registration"
        msgstr "Inscription inconnue"

        msgid "problem.unknown-token"
        msgstr "Jeton inconnu"

        msgid "problem.unknown-notice"
        msgstr "Message inconnu"

        msgid "problem.unknown-page"
        msgstr "Page introuvable"

        msgid "problem.unknown-organisation"
        msgstr "Organisation inconnue"

        msgid "problem.unknown-programme"
        msgstr "Programme inconnu"

        msgid "problem.room-taken"
        msgstr "Salle déjà prise"

        msgid "problem.closure-hits-bookings"
        msgstr "Des réservations existent"

        msgid "problem.room-too-small"
        msgstr "Salle trop petite"

        msgid "problem.outside-opening-hours"
        msgstr "En dehors des heures d’ouverture"

        msgid "problem.building-full"
        msgstr "Bâtiment complet"

        msgid "problem.in-the-past"
        msgstr "Date passée"

        msgid "problem.ambiguous-local-time"
        msgstr "Heure locale ambiguë"

        msgid "problem.code-taken"
        msgstr "Nom déjà pris"

        msgid "problem.already-registered"
        msgstr "Déjà inscrit"

        msgid "problem.registration-closed"
        msgstr "Inscriptions closes"

        msgid "problem.session-full"
        msgstr "Séance complète"

        msgid "problem.waiting-list-full"
        msgstr "Liste d’attente pleine"

        msgid "problem.capacity-below-taken"
        msgstr "Places déjà prises"

        msgid "problem.party-cannot-grow"
        msgstr "Pas de place pour plus de personnes"

        msgid "problem.undo-over"
        msgstr "Trop tard pour revenir"

        msgid "problem.stale"
        msgstr "État changé entre-temps"

        msgid "problem.idempotency-key-reused"
        msgstr "Clé d’idempotence déjà utilisée"

        msgid "problem.not-signed-in"
        msgstr "Non identifié"

        msgid "problem.not-allowed"
        msgstr "Non autorisé"

        msgid "problem.too-many-requests"
        msgstr "Trop de demandes"

        msgid "problem.unavailable"
        msgstr "Service indisponible pour l’instant"

        msgid "problem.broken"
        msgstr "Erreur de notre côté"

        msgid "problem.malformed-request"
        msgstr "Demande illisible"

        msgid "problem.method-not-allowed"
        msgstr "Méthode non admise"

        msgid "problem.not-acceptable"
        msgstr "Forme de réponse non offerte"

        msgid "problem.request-timeout"
        msgstr "Demande trop lente"

        msgid "problem.length-required"
        msgstr "Longueur requise"

        msgid "problem.precondition-failed"
        msgstr "Modifié entre-temps"

        msgid "problem.too-large"
        msgstr "Demande trop grande"

        msgid "problem.address-too-long"
        msgstr "Adresse trop longue"

        msgid "problem.unsupported-media-type"
        msgstr "Type de contenu non pris en charge"

        msgid "problem.expectation-failed"
        msgstr "Attente non satisfaite"

        msgid "problem.precondition-required"
        msgstr "Version requise"

        msgid "problem.headers-too-large"
        msgstr "En-têtes trop grands"

        msgid "problem.not-implemented"
        msgstr "Non pris en charge"

        msgid "problem.version-not-supported"
        msgstr "Version de HTTP non prise en charge"

        msgid "unavailable.detail"
        msgstr "Le service ne répond pas pour l’instant. Rien n’a été changé ; réessayez dans un moment."

        msgid "unavailable.outcome-unknown"
        msgstr "Le service ne répond pas pour l’instant, et la demande a peut-être abouti. Répétez-la avec la même clé d’idempotence pour le savoir."

        # Requests that reach nothing.

        msgid "transport.malformed-request"
        msgstr "La demande est illisible."

        msgid "transport.malformed-json"
        msgstr "Le texte n’est pas du JSON valable à partir de l’octet {offset}."

        msgid "transport.unknown-page"
        msgstr "Il n’y a rien à cette adresse."

        msgid "transport.method-not-allowed"
        msgstr "Cette adresse n’admet que : {allow}."

        msgid "transport.not-acceptable"
        msgstr "Aucune des formes de réponse demandées n’est offerte."

        msgid "transport.request-timeout"
        msgstr "La demande n’est pas arrivée à temps."

        msgid "transport.length-required"
        msgstr "La longueur du contenu doit être indiquée."

        msgid "transport.precondition-failed"
        msgstr "L’objet a été modifié entre-temps ; relisez-le."

        msgid "transport.too-large"
        msgstr "Le contenu est trop grand."

        msgid "transport.address-too-long"
        msgstr "L’adresse est trop longue."

        msgid "transport.unsupported-media-type"
        msgstr "Ce type de contenu n’est pas pris en charge ici."

        msgid "transport.expectation-failed"
        msgstr "L’en-tête Expect ne peut pas être satisfait."

        msgid "transport.precondition-required"
        msgstr "Une modification demande l’en-tête If-Match."

        msgid "transport.headers-too-large"
        msgstr "Les en-têtes de la demande sont trop grands."

        msgid "transport.not-implemented"
        msgstr "Cette méthode n’est pas connue ici."

        msgid "transport.version-not-supported"
        msgstr "Cette version de HTTP n’est pas prise en charge."

        # Mails.

        msgid "mail.hello"
        msgstr "Bonjour {name},"

        msgid "mail.what"
        msgstr "Quoi"

        msgid "mail.before"
        msgstr "Auparavant"

        msgid "mail.code"
        msgstr "Code"

        msgid "mail.link-spelled"
        msgstr "Si le bouton ne fonctionne pas, copiez cette adresse dans votre navigateur :"

        msgid "mail.state"
        msgstr "État"

        msgid "mail.registration-links.subject"
        msgstr "Vos inscriptions"

        msgid "mail.registration-links.lead"
        msgid_plural "mail.registration-links.lead"
        msgstr[0] "Vous avez demandé le lien de votre inscription. Le voici."
        msgstr[1] "Vous avez demandé les liens de vos {n} inscriptions. Les voici."

        msgid "mail.keep-link"
        msgstr "Ce lien est personnel : ne le transmettez pas."

        msgid "mail.why"
        msgstr "Vous recevez ce mail parce que cette adresse a été donnée pour une inscription à cette séance. Si ce n’était pas vous, vous n’avez rien à faire."

        msgid "mail.confirmation-request.subject"
        msgstr "Confirmez votre inscription : {title}"

        msgid "mail.confirmation-request.lead"
        msgstr "Votre inscription n’est pas encore confirmée. Ouvrez votre page et confirmez-la."

        msgid "mail.confirmation-request.until"
        msgstr "Sans confirmation avant {when}, elle tombe d’elle-même."

        msgid "mail.confirmation-request.button"
        msgstr "Confirmer mon inscription"

        msgid "mail.already-registered.subject"
        msgstr "Votre inscription existe déjà : {title}"

        msgid "mail.already-registered.lead"
        msgstr "Quelqu’un, sans doute vous, vient de demander une inscription avec cette adresse. Elle est déjà inscrite ; rien n’a changé."

        msgid "mail.registration-confirmed.subject"
        msgstr "Votre place est réservée : {title}"

        msgid "mail.registration-confirmed.lead"
        msgid_plural "mail.registration-confirmed.lead"
        msgstr[0] "Votre place est réservée."
        msgstr[1] "Vos {n} places sont réservées."

        msgid "mail.registration-waitlisted.subject"
        msgstr "Vous êtes sur la liste d’attente : {title}"

        msgid "mail.registration-waitlisted.lead"
        msgstr "Toutes les places sont prises. Quand une place se libère, elle va au premier de la liste, et un mail vous prévient."

        msgid "mail.registration-promoted.subject"
        msgstr "Une place s’est libérée pour vous : {title}"

        msgid "mail.registration-promoted.lead"
        msgid_plural "mail.registration-promoted.lead"
        msgstr[0] "Une place s’est libérée : elle est à vous, il n’y a rien à faire. Si vous ne pouvez plus venir, désistez-vous pour la personne suivante."
        msgstr[1] "{n} places se sont libérées : elles sont à vous, il n’y a rien à faire. Si vous ne pouvez plus venir, désistez-vous pour les personnes suivantes."

        msgid "mail.registration-withdrawn.subject"
        msgstr "Votre désistement est noté : {title}"

        msgid "mail.registration-withdrawn.lead"
        msgstr "Votre inscription est retirée et votre place va à la personne suivante. Merci d’avoir prévenu."

        msgid "mail.session-cancelled.subject"
        msgstr "Séance annulée : {title}"

        msgid "mail.session-cancelled.lead"
        msgstr "Cette séance n’aura pas lieu. Votre inscription est annulée avec elle, vous n’avez rien à faire."

        msgid "mail.session-moved.subject"
        msgstr "Nouvel horaire ou nouveau lieu : {title}"

        msgid "mail.session-moved.lead"
        msgstr "Cette séance est déplacée. Votre inscription reste valable, vous n’avez rien à faire. Si vous ne pouvez plus venir, désistez-vous pour la personne suivante."

        msgid "mail.session-moved.pending"
        msgstr "Cette séance est déplacée. Votre inscription n’est pas encore confirmée : ouvrez votre page et confirmez-la si la nouvelle date vous convient."

        msgid "mail.manage"
        msgstr "Voir ou modifier mon inscription"

        msgid "mail.see"
        msgstr "Voir mon inscription"
        """#
    static let english: StaticString = #"""
        msgid ""
        msgstr ""
        "Project-Id-Version: Totem\n"
        "PO-Revision-Date: 2026-11-24 00:00+0000\n"
        "Last-Translator: Totem\n"
        "Language-Team: en\n"
        "Language: en\n"
        "MIME-Version: 1.0\n"
        "Content-Type: text/plain; charset=UTF-8\n"
        "Content-Transfer-Encoding: 8bit\n"
        "Plural-Forms: nplurals=2; plural=(n != 1);\n"

        # The frame of every page.

        msgid "site.name"
        msgstr "Totem"

        msgid "site.tagline"
        msgstr "Rooms and sessions of the totem buildings"

        msgid "site.skip"
        msgstr "Skip to content"

        msgid "site.language"
        msgstr "Language"

        msgid "site.agenda"
        msgstr "Agenda"

        msgid "site.demo"
        msgstr "Demonstration mode: the data are fictitious."

        msgid "site.demo-mail"
        msgstr "See the mails written"

        # Names of languages.

        msgid "language.fr"
        msgstr "French"

        msgid "language.de"
        msgstr "German"

        msgid "language.en"
        msgstr "English"

        msgid "language.lb"
        msgstr "Luxembourgish"

        msgid "language.nl"
        msgstr "Dutch"

        # Agenda.

        msgid "agenda.title"
        msgstr "Agenda of sessions"

        msgid "agenda.intro"
        msgstr "Choose a session to see where it is, how many places are free, and to register."

        msgid "agenda.months"
        msgstr "Months"

        msgid "agenda.empty"
        msgstr "No session is announced at the moment."

        msgid "agenda.empty-filtered"
        msgstr "No session matches these criteria."

        msgid "agenda.city"
        msgstr "Town"

        msgid "agenda.city-all"
        msgstr "All towns"

        msgid "agenda.building"
        msgstr "Building"

        msgid "agenda.building-all"
        msgstr "All buildings"

        msgid "agenda.programme"
        msgstr "Programme"

        msgid "agenda.programme-all"
        msgstr "All programmes"

        msgid "agenda.language"
        msgstr "Spoken language"

        msgid "agenda.language-all"
        msgstr "All languages"

        msgid "agenda.search"
        msgstr "Search"

        msgid "agenda.more"
        msgstr "Later sessions"

        msgid "agenda.filter"
        msgstr "Filter"

        # A session.

        msgid "session.when"
        msgstr "When"

        msgid "session.where"
        msgstr "Where"

        msgid "session.spoken"
        msgstr "Language"

        msgid "session.seats"
        msgstr "Places"

        msgid "session.kind"
        msgstr "Format"

        msgid "session.programme"
        msgstr "Programme"

        msgid "session.online"
        msgstr "Online"

        msgid "session.step-free"
        msgstr "Step-free access"

        msgid "session.not-step-free"
        msgstr "Access with steps"

        msgid "session.zone"
        msgstr "Time in {zone}"

        msgid "session.seats.free"
        msgid_plural "session.seats.free"
        msgstr[0] "{n} free place of {capacity}"
        msgstr[1] "{n} free places of {capacity}"

        msgid "session.seats.none"
        msgstr "Full: all {capacity} places are taken"

        msgid "session.seats.waiting"
        msgid_plural "session.seats.waiting"
        msgstr[0] "Full, {n} person on the waiting list"
        msgstr[1] "Full, {n} people on the waiting list"

        msgid "session.state.draft"
        msgstr "Draft, not published yet"

        msgid "session.state.cancelled"
        msgstr "This session is cancelled."

        msgid "session.cancel-reason"
        msgstr "Reason: {reason}"

        msgid "session.moved"
        msgstr "The time or the place of this session has changed. What you read here is up to date."

        msgid "session.state.ended"
        msgstr "This session is over."

        msgid "session.register"
        msgstr "Register"

        msgid "session.join-waiting-list"
        msgstr "Join the waiting list"

        msgid "session.register-title"
        msgstr "Registration"

        msgid "session.closes"
        msgstr "Register until {when}"

        msgid "session.confirm-email"
        msgstr "You will receive a mail with a link: your place is yours once you open it and confirm."

        msgid "session.waiting-rule"
        msgstr "Places that become free go to the first on the list, automatically and in order."

        msgid "session.back"
        msgstr "Back to the agenda"

        msgid "session.calendar"
        msgstr "Add to my calendar"

        # Kinds, modes, layouts.

        msgid "kind.info_session"
        msgstr "Information session"

        msgid "kind.workshop"
        msgstr "Workshop"

        msgid "kind.conference"
        msgstr "Conference"

        msgid "kind.meetup"
        msgstr "Meetup"

        msgid "kind.pitch"
        msgstr "Pitch session"

        msgid "kind.jury"
        msgstr "Jury"

        msgid "kind.expert_hours"
        msgstr "Expert hours"

        msgid "kind.ceremony"
        msgstr "Ceremony"

        msgid "kind.hackathon"
        msgstr "Hackathon"

        msgid "kind.visit"
        msgstr "Visit"

        msgid "kind.job_dating"
        msgstr "Job dating"

        msgid "kind.training"
        msgstr "Training"

        msgid "mode.on_site"
        msgstr "On site"

        msgid "mode.online"
        msgstr "Online"

        msgid "mode.hybrid"
        msgstr "On site and online"

        msgid "role.owner"
        msgstr "Run by"

        msgid "role.reference_partner"
        msgstr "Reference partner"

        msgid "role.relay"
        msgstr "Relay"

        msgid "role.funder"
        msgstr "Funded by"

        msgid "role.host"
        msgstr "Host"

        msgid "layout.theatre"
        msgstr "theatre"

        msgid "layout.classroom"
        msgstr "classroom"

        msgid "layout.u_shape"
        msgstr "U-shape"

        msgid "layout.boardroom"
        msgstr "boardroom"

        msgid "layout.cabaret"
        msgstr "cabaret"

        msgid "layout.banquet"
        msgstr "banquet"

        msgid "layout.cocktail"
        msgstr "standing reception"

        msgid "layout.islands"
        msgstr "islands"

        msgid "layout.exhibition"
        msgstr "exhibition"

        # The form of registration.

        msgid "form.email"
        msgstr "E-mail address"

        msgid "form.email-hint"
        msgstr "The confirmation goes there."

        msgid "form.name"
        msgstr "Name"

        msgid "form.party"
        msgstr "Number of people, yourself included"

        msgid "form.guests"
        msgstr "Names of the people who come with you"

        msgid "form.organisation"
        msgstr "Company or school"

        msgid "form.territory"
        msgstr "Territory"

        msgid "form.stage"
        msgstr "How far is your project?"

        msgid "form.language"
        msgstr "Language of the mails"

        msgid "form.access"
        msgstr "What do you need to take part?"

        msgid "form.access-hint"
        msgstr "Say what you need; you need not say why."

        msgid "form.more"
        msgstr "Say more (optional)"

        msgid "form.optional"
        msgstr "optional"

        msgid "form.no-answer"
        msgstr "No answer"

        msgid "form.privacy"
        msgstr "These data serve to organise this session and nothing else."

        msgid "form.faults"
        msgid_plural "form.faults"
        msgstr[0] "{n} field needs a correction"
        msgstr[1] "{n} fields need a correction"

        msgid "form.fault"
        msgstr "{field}: {fault}"

        msgid "stage.idea"
        msgstr "An idea"

        msgid "stage.project"
        msgstr "A project under way"

        msgid "stage.created"
        msgstr "A company founded"

        msgid "stage.growth"
        msgstr "A growing company"

        msgid "stage.established"
        msgstr "An established company"

        msgid "access.step_free"
        msgstr "Step-free access"

        msgid "access.wheelchair_place"
        msgstr "A wheelchair place"

        msgid "access.induction_loop"
        msgstr "An induction loop"

        msgid "access.sign_language"
        msgstr "Sign language interpretation"

        msgid "access.captioning"
        msgstr "Live captions"

        msgid "access.large_print"
        msgstr "Large print"

        msgid "access.companion"
        msgstr "A place for my companion"

        msgid "access.assistance_dog"
        msgstr "Room for my assistance dog"

        msgid "access.quiet_place"
        msgstr "A quiet place"

        msgid "form.guests-hint"
        msgstr "One name per line. You may leave this empty."

        msgid "form.accessNote"
        msgstr "Something else you need"

        msgid "form.accessNote-hint"
        msgstr "Only the organiser reads this."

        msgid "form.consents"
        msgstr "If you like"

        msgid "consent.newsletter"
        msgstr "Send me news of the next sessions by mail. I can stop this at any time."

        msgid "consent.photo"
        msgstr "I may appear in photos of the session that the organisers publish."

        msgid "access.other"
        msgstr "Something else"

        msgid "territory.FR-54"
        msgstr "Meurthe-et-Moselle (54)"

        msgid "territory.FR-55"
        msgstr "Meuse (55)"

        msgid "territory.FR-57"
        msgstr "Moselle (57)"

        msgid "territory.FR-88"
        msgstr "Vosges (88)"

        msgid "territory.FR-67"
        msgstr "Bas-Rhin (67)"

        msgid "territory.FR-68"
        msgstr "Haut-Rhin (68)"

        msgid "territory.LU"
        msgstr "Luxembourg"

        msgid "territory.BE"
        msgstr "Belgium"

        msgid "territory.DE-SL"
        msgstr "Saarland"

        msgid "territory.DE-RP"
        msgstr "Rhineland-Palatinate"

        msgid "territory.other"
        msgstr "Elsewhere"

        # My registration.

        msgid "registration.title"
        msgstr "My registration"

        msgid "registration.code"
        msgstr "Code"

        msgid "registration.party"
        msgstr "People"

        msgid "registration.received-title"
        msgstr "Look at your mails"

        msgid "registration.received"
        msgstr "A mail is on its way to the address you gave. Open its link within half an hour and confirm: your seat is then yours."

        msgid "registration.done-title"
        msgstr "Done"

        msgid "registration.confirm"
        msgstr "Confirm my registration"

        msgid "registration.withdraw"
        msgstr "Give up my place"

        msgid "registration.withdraw-title"
        msgstr "Withdraw from this session"

        msgid "registration.withdraw-question"
        msgstr "You cannot come? Your place goes to the next person."

        msgid "registration.keep"
        msgstr "Keep my registration"

        msgid "registration.session"
        msgstr "See the session"

        msgid "registration.state.pending"
        msgstr "To be confirmed: open the link in the mail."

        msgid "registration.state.pending-until"
        msgstr "To be confirmed before: {when}."

        msgid "registration.state.waitlisted"
        msgstr "You are on the waiting list."

        msgid "registration.state.waitlisted-at"
        msgstr "You are {position} on the waiting list."

        msgid "registration.state.offered"
        msgstr "A place is offered to you."

        msgid "registration.state.confirmed"
        msgid_plural "registration.state.confirmed"
        msgstr[0] "Your place is reserved."
        msgstr[1] "Your {n} places are reserved."

        msgid "registration.state.withdrawn"
        msgstr "You gave up your place."

        msgid "registration.state.expired"
        msgstr "The registration was not confirmed in time."

        msgid "registration.state.declined"
        msgstr "You declined the place offered."

        msgid "registration.state.cancelled"
        msgstr "The session is cancelled, and your registration with it."

        msgid "registration.change"
        msgstr "Change"

        msgid "registration.change-title"
        msgstr "Change my registration"

        msgid "registration.change-party-hint"
        msgstr "With fewer people, the places go to those who wait. More people are possible while places are free and nobody waits."

        msgid "registration.change-save"
        msgstr "Save"

        msgid "registration.guests"
        msgstr "With"

        msgid "registration.needs"
        msgstr "What you need"

        msgid "registration.organisation"
        msgstr "Company or school"

        msgid "registration.undo"
        msgstr "Take it back: I come after all"

        msgid "registration.undo-until"
        msgstr "You can undo this until {when}. While nobody has your places, they are yours again; else you wait at the end of the list."

        msgid "registration.waiting-rule"
        msgstr "Places that become free go down the list in the order of arrival, at once and without exception. You get a mail as soon as yours is free."

        msgid "registration.lost"
        msgstr "Lost the link to your registration?"

        msgid "registration.lost-title"
        msgstr "My link, please"

        msgid "registration.lost-lead"
        msgstr "Give your address. If it is registered for a session to come, a mail with every link goes there."

        msgid "registration.lost-send"
        msgstr "Send me my links"

        msgid "registration.lost-done"
        msgstr "If this address is registered, a mail is on its way."

        msgid "registration.lost-done-more"
        msgstr "Nothing in ten minutes? Look among the unwanted mails, or try the address you may have used instead. At most three such mails go out in a day."

        # The mails of the demonstration.

        msgid "dev-mail.title"
        msgstr "Demonstration mails"

        msgid "dev-mail.intro"
        msgstr "The mails the service wrote, the latest first. None leaves this machine."

        msgid "dev-mail.empty"
        msgstr "No mail has been written."

        msgid "dev-mail.to"
        msgstr "To"

        msgid "dev-mail.from"
        msgstr "From"

        msgid "dev-mail.state"
        msgstr "State"

        msgid "dev-mail.subject"
        msgstr "Subject"

        msgid "dev-mail.when"
        msgstr "Written"

        msgid "dev-mail.link"
        msgstr "Open the mail’s link"

        msgid "dev-mail.html"
        msgstr "The same mail in HTML"

        msgid "dev-mail.back"
        msgstr "All mails"

        msgid "dev-mail.earlier"
        msgstr "Earlier mails"

        msgid "dev-mail.pending"
        msgstr "waiting"

        msgid "dev-mail.sent"
        msgstr "delivered"

        msgid "dev-mail.dead"
        msgstr "given up"

        msgid "dev-mail.obsolete"
        msgstr "overtaken by a later change, not sent"

        # Error pages.

        msgid "error.request"
        msgstr "Number of the request: {id}"

        msgid "error.home"
        msgstr "Go to the agenda"

        msgid "error.retry"
        msgstr "Try again"

        msgid "error.broken"
        msgstr "An error on our side kept us from answering. It is noted; please try later."

        # Distances in days.

        msgid "relative.today"
        msgstr "today"

        msgid "relative.tomorrow"
        msgstr "tomorrow"

        msgid "relative.yesterday"
        msgstr "yesterday"

        msgid "relative.in-days"
        msgid_plural "relative.in-days"
        msgstr[0] "in {n} day"
        msgstr[1] "in {n} days"

        msgid "relative.in-weeks"
        msgid_plural "relative.in-weeks"
        msgstr[0] "in {n} week"
        msgstr[1] "in {n} weeks"

        msgid "relative.in-months"
        msgid_plural "relative.in-months"
        msgstr[0] "in {n} month"
        msgstr[1] "in {n} months"

        msgid "relative.days-ago"
        msgid_plural "relative.days-ago"
        msgstr[0] "{n} day ago"
        msgstr[1] "{n} days ago"

        msgid "relative.weeks-ago"
        msgid_plural "relative.weeks-ago"
        msgstr[0] "{n} week ago"
        msgstr[1] "{n} weeks ago"

        # Refusals.

        msgid "refusal.invalid-input"
        msgstr "Field {field}: {reason}"

        msgid "refusal.wrong-fields"
        msgid_plural "refusal.wrong-fields"
        msgstr[0] "{n} field needs a correction."
        msgstr[1] "{n} fields need a correction."

        msgid "refusal.unknown-building"
        msgstr "There is no building “{name}”."

        msgid "refusal.unknown-room"
        msgstr "There is no room “{name}”."

        msgid "refusal.unknown-booking"
        msgstr "There is no such booking."

        msgid "refusal.unknown-closure"
        msgstr "This closure does not exist."

        msgid "refusal.unknown-session"
        msgstr "There is no such session, or it is not public."

        msgid "refusal.unknown-registration"
        msgstr "There is no such registration, or the link is no longer valid."

        msgid "refusal.unknown-token"
        msgstr "There is no such token."

        msgid "refusal.unknown-notice"
        msgstr "There is no such message."

        msgid "refusal.unknown-page"
        msgstr "There is no such page."

        msgid "refusal.unknown-organisation"
        msgstr "No organisation is called “{name}”."

        msgid "refusal.unknown-programme"
        msgstr "No programme is called “{name}”."

        msgid "refusal.room-taken"
        msgstr "The room is already taken at that time."

        msgid "refusal.room-taken-by"
        msgstr "The room {room} is already taken: {when}."

        msgid "refusal.free-then"
        msgstr "At that time {room} is free."

        msgid "refusal.free-later"
        msgstr "{room} is free next: {when}."

        msgid "refusal.room-closed"
        msgstr "The room {room} is closed: {when} ({reason})."

        msgid "refusal.closure-hits"
        msgstr "Bookings already stand in this time."

        msgid "refusal.closure-hits-bookings"
        msgid_plural "refusal.closure-hits-bookings"
        msgstr[0] "{n} booking already stands in this time: {room}, {when}. Move or cancel it first."
        msgstr[1] "{n} bookings already stand in this time, the first: {room}, {when}. Move or cancel them first."

        msgid "refusal.room-too-small"
        msgid_plural "refusal.room-too-small"
        msgstr[0] "The room {room} ({layout}) has {n} place; {wanted} are wanted."
        msgstr[1] "The room {room} ({layout}) has {n} places; {wanted} are wanted."

        msgid "refusal.outside-opening-hours"
        msgstr "This is outside the opening hours of {building} ({hours}). An organiser or an administrator can make an exception."

        msgid "refusal.building-full"
        msgstr "The building {building} takes at most {limit} people; there would be {planned}."

        msgid "refusal.in-the-past"
        msgstr "The start lies in the past."

        msgid "refusal.local-time-twice"
        msgstr "The clock ({zone}) shows {local} twice, since it changes that night. Give the time with its offset, such as +01:00."

        msgid "refusal.local-time-never"
        msgstr "The clock ({zone}) never shows {local}, since it changes that night. Give the time with its offset, such as +02:00."

        msgid "refusal.code-taken"
        msgstr "The name “{name}” is already taken."

        msgid "refusal.already-registered"
        msgstr "This address is already registered for this session."

        msgid "refusal.session-not-published"
        msgstr "This session is not published yet."

        msgid "refusal.session-cancelled"
        msgstr "This session is cancelled."

        msgid "refusal.registration-opens"
        msgstr "Registration opens on {when}."

        msgid "refusal.registration-closed-at"
        msgstr "Registration closed on {when}."

        msgid "refusal.session-full"
        msgstr "No place is left, and this session has no waiting list."

        msgid "refusal.waiting-list-full"
        msgid_plural "refusal.waiting-list-full"
        msgstr[0] "No place is left, and the waiting list ({n} person) is full."
        msgstr[1] "No place is left, and the waiting list ({n} people) is full."

        msgid "refusal.capacity-below-taken"
        msgid_plural "refusal.capacity-below-taken"
        msgstr[0] "{n} seat is too few: {confirmed} are confirmed and {held} are held."
        msgstr[1] "{n} seats are too few: {confirmed} are confirmed and {held} are held."

        msgid "refusal.party-cannot-grow"
        msgid_plural "refusal.party-cannot-grow"
        msgstr[0] "There is {n} free place, which is too few for more people."
        msgstr[1] "There are {n} free places, which is too few for more people."

        msgid "refusal.party-cannot-overtake"
        msgstr "Others wait for a place, so that no more people can be added. They may register on their own and wait their turn."

        msgid "refusal.undo-over"
        msgid_plural "refusal.undo-over"
        msgstr[0] "This could be undone for {n} minute. You may register again."
        msgstr[1] "This could be undone for {n} minutes. You may register again."

        msgid "refusal.stale"
        msgstr "This is no longer possible: the state has changed meanwhile ({status})."

        msgid "refusal.version-changed"
        msgstr "Somebody changed it meanwhile (version {version}). Read it again, then repeat."

        msgid "refusal.idempotency-key-reused"
        msgstr "This idempotency key was used for another request."

        msgid "refusal.not-signed-in"
        msgstr "You are not signed in: send a valid token."

        msgid "refusal.not-allowed"
        msgstr "You may not do this."

        msgid "refusal.too-many-requests"
        msgid_plural "refusal.too-many-requests"
        msgstr[0] "Too many requests. Try again in {n} second."
        msgstr[1] "Too many requests. Try again in {n} seconds."

        # Faults of fields.

        msgid "fault.missing"
        msgstr "This field is required."

        msgid "fault.unknown-field"
        msgstr "There is no such field here."

        msgid "fault.duplicate-field"
        msgstr "This is given twice."

        msgid "fault.wrong-type"
        msgstr "This must be {expected}."

        msgid "fault.too-long"
        msgid_plural "fault.too-long"
        msgstr[0] "At most {n} character."
        msgstr[1] "At most {n} characters."

        msgid "fault.empty"
        msgstr "This field is empty."

        msgid "fault.control-characters"
        msgstr "This text holds invisible characters that are not allowed."

        msgid "fault.out-of-range"
        msgstr "This must be between {minimum} and {maximum}."

        msgid "fault.not-one-of"
        msgstr "This must be one of: {allowed}."

        msgid "fault.end-before-start"
        msgstr "The end lies before the start."

        msgid "fault.zero-length"
        msgstr "The end is the same moment as the start."

        msgid "fault.already-past"
        msgstr "This moment has already passed."

        msgid "fault.after-start"
        msgstr "Must come before the start."

        msgid "fault.too-long-time"
        msgid_plural "fault.too-long-time"
        msgstr[0] "At most {n} day after the start."
        msgstr[1] "At most {n} days after the start."

        msgid "fault.guests-beyond-party"
        msgid_plural "fault.guests-beyond-party"
        msgstr[0] "One person comes alone: raise the number of people, or name nobody."
        msgstr[1] "A party of {n} names at most {guests} besides yourself: raise the number, or name fewer."

        msgid "fault.no-place"
        msgstr "There is no place left for it, nor on the waiting list."

        msgid "malformed.utf-8"
        msgstr "The file is not in UTF-8: save it as CSV UTF-8."

        msgid "malformed.csv-quote"
        msgstr "A quotation mark is not closed here, or something follows it."

        msgid "malformed.csv-fields"
        msgstr "The line has more fields than the first line has columns."

        msgid "fault.conflicting-fields"
        msgstr "Does not go with the field “{other}”."

        msgid "type.text"
        msgstr "a text"

        msgid "type.number"
        msgstr "a number"

        msgid "type.boolean"
        msgstr "true or false"

        msgid "type.list"
        msgstr "a list"

        msgid "type.object"
        msgstr "an object"

        msgid "malformed.email"
        msgstr "This is not a valid e-mail address."

        msgid "malformed.code"
        msgstr "Use lower-case letters, digits and hyphens, 40 at most."

        msgid "malformed.room"
        msgstr "Give building and room, such as paddock/ecurie."

        msgid "malformed.date-time"
        msgstr "Give a day and a time, such as 2027-01-12T14:00."

        msgid "malformed.instant"
        msgstr "Give a day and a time with its offset, such as 2027-01-12T14:00:00+01:00."

        msgid "malformed.zone"
        msgstr "Give a time zone, such as Europe/Paris."

        msgid "malformed.territory"
        msgstr "Give a code of ISO 3166, such as FR-54 or LU."

        msgid "malformed.language"
        msgstr "Give a language tag, such as fr or de-AT."

        msgid "malformed.opening-hours"
        msgstr "Give lines such as “mon-fri 08:30-19:00” that do not overlap."

        msgid "malformed.layout"
        msgstr "Give a layout and its places, such as theatre=56."

        msgid "malformed.number"
        msgstr "Give a number."

        msgid "malformed.integer"
        msgstr "Give a whole number."

        msgid "malformed.cursor"
        msgstr "This place in the list is not valid; begin again."

        msgid "malformed.word"
        msgstr "Use lower-case letters, digits, _ and -, 40 at most."

        msgid "malformed.other"
        msgstr "This does not have the expected form."

        # Titles of problems.

        msgid "problem.invalid-input"
        msgstr "Some fields need a correction"

        msgid "problem.unknown-building"
        msgstr "Unknown building"

        msgid "problem.unknown-room"
        msgstr "Unknown room"

        msgid "problem.unknown-booking"
        msgstr "Unknown booking"

        msgid "problem.unknown-closure"
        msgstr "Unknown closure"

        msgid "problem.unknown-session"
        msgstr "Unknown session"

        msgid "problem.unknown-registration"
        msgstr "Unknown registration"

        msgid "problem.unknown-token"
        msgstr "Unknown token"

        msgid "problem.unknown-notice"
        msgstr "Unknown message"

        msgid "problem.unknown-page"
        msgstr "Page not found"

        msgid "problem.unknown-organisation"
        msgstr "Unknown organisation"

        msgid "problem.unknown-programme"
        msgstr "Unknown programme"

        msgid "problem.room-taken"
        msgstr "Room already taken"

        msgid "problem.closure-hits-bookings"
        msgstr "Bookings stand in the way"

        msgid "problem.room-too-small"
        msgstr "Room too small"

        msgid "problem.outside-opening-hours"
        msgstr "Outside opening hours"

        msgid "problem.building-full"
        msgstr "Building full"

        msgid "problem.in-the-past"
        msgstr "Date in the past"

        msgid "problem.ambiguous-local-time"
        msgstr "Ambiguous local time"

        msgid "problem.code-taken"
        msgstr "Name already taken"

        msgid "problem.already-registered"
        msgstr "Already registered"

        msgid "problem.registration-closed"
        msgstr "Registration closed"

        msgid "problem.session-full"
        msgstr "Session full"

        msgid "problem.waiting-list-full"
        msgstr "Waiting list full"

        msgid "problem.capacity-below-taken"
        msgstr "Seats already taken"

        msgid "problem.party-cannot-grow"
        msgstr "The party cannot grow"

        msgid "problem.undo-over"
        msgstr "Too late to undo"

        msgid "problem.stale"
        msgstr "State changed meanwhile"

        msgid "problem.idempotency-key-reused"
        msgstr "Idempotency key reused"

        msgid "problem.not-signed-in"
        msgstr "Not signed in"

        msgid "problem.not-allowed"
        msgstr "Not allowed"

        msgid "problem.too-many-requests"
        msgstr "Too many requests"

        msgid "problem.unavailable"
        msgstr "Service unavailable at the moment"

        msgid "problem.broken"
        msgstr "Error on our side"

        msgid "problem.malformed-request"
        msgstr "Malformed request"

        msgid "problem.method-not-allowed"
        msgstr "Method not allowed"

        msgid "problem.not-acceptable"
        msgstr "Form of answer not offered"

        msgid "problem.request-timeout"
        msgstr "Request timed out"

        msgid "problem.length-required"
        msgstr "Length required"

        msgid "problem.precondition-failed"
        msgstr "Changed meanwhile"

        msgid "problem.too-large"
        msgstr "Request too large"

        msgid "problem.address-too-long"
        msgstr "Address too long"

        msgid "problem.unsupported-media-type"
        msgstr "Unsupported media type"

        msgid "problem.expectation-failed"
        msgstr "Expectation failed"

        msgid "problem.precondition-required"
        msgstr "Precondition required"

        msgid "problem.headers-too-large"
        msgstr "Headers too large"

        msgid "problem.not-implemented"
        msgstr "Not implemented"

        msgid "problem.version-not-supported"
        msgstr "HTTP version not supported"

        msgid "unavailable.detail"
        msgstr "The service does not answer at the moment. Nothing was changed; try again shortly."

        msgid "unavailable.outcome-unknown"
        msgstr "The service does not answer at the moment, and the request may have been done. Repeat it with the same idempotency key to find out."

        # Requests that reach nothing.

        msgid "transport.malformed-request"
        msgstr "The request cannot be read."

        msgid "transport.malformed-json"
        msgstr "The text is not valid JSON from byte {offset} on."

        msgid "transport.unknown-page"
        msgstr "There is nothing at this address."

        msgid "transport.method-not-allowed"
        msgstr "This address takes only: {allow}."

        msgid "transport.not-acceptable"
        msgstr "None of the forms of answer asked for is offered."

        msgid "transport.request-timeout"
        msgstr "The request did not arrive in time."

        msgid "transport.length-required"
        msgstr "The length of the body must be stated."

        msgid "transport.precondition-failed"
        msgstr "The thing was changed meanwhile; read it again."

        msgid "transport.too-large"
        msgstr "The body is too large."

        msgid "transport.address-too-long"
        msgstr "The address is too long."

        msgid "transport.unsupported-media-type"
        msgstr "This media type is not taken here."

        msgid "transport.expectation-failed"
        msgstr "The header field Expect cannot be met."

        msgid "transport.precondition-required"
        msgstr "A change needs the header field If-Match."

        msgid "transport.headers-too-large"
        msgstr "The header fields of the request are too large."

        msgid "transport.not-implemented"
        msgstr "This method is not known here."

        msgid "transport.version-not-supported"
        msgstr "This version of HTTP is not spoken here."

        # Mails.

        msgid "mail.hello"
        msgstr "Hello {name},"

        msgid "mail.what"
        msgstr "What"

        msgid "mail.before"
        msgstr "Before"

        msgid "mail.code"
        msgstr "Code"

        msgid "mail.link-spelled"
        msgstr "If the button does not work, copy this address into your browser:"

        msgid "mail.state"
        msgstr "State"

        msgid "mail.registration-links.subject"
        msgstr "Your registrations"

        msgid "mail.registration-links.lead"
        msgid_plural "mail.registration-links.lead"
        msgstr[0] "You asked for the link of your registration. Here it is."
        msgstr[1] "You asked for the links of your {n} registrations. Here they are."

        msgid "mail.keep-link"
        msgstr "This link is personal: do not pass it on."

        msgid "mail.why"
        msgstr "You receive this mail because this address was given to register for this session. If that was not you, there is nothing to do."

        msgid "mail.confirmation-request.subject"
        msgstr "Confirm your registration: {title}"

        msgid "mail.confirmation-request.lead"
        msgstr "Your registration is not confirmed yet. Open your page and confirm it."

        msgid "mail.confirmation-request.until"
        msgstr "Without confirmation before {when} it lapses by itself."

        msgid "mail.confirmation-request.button"
        msgstr "Confirm my registration"

        msgid "mail.already-registered.subject"
        msgstr "You are already registered: {title}"

        msgid "mail.already-registered.lead"
        msgstr "Somebody, most likely you, has just asked to register with this address. It is registered already; nothing has changed."

        msgid "mail.registration-confirmed.subject"
        msgstr "Your place is reserved: {title}"

        msgid "mail.registration-confirmed.lead"
        msgid_plural "mail.registration-confirmed.lead"
        msgstr[0] "Your place is reserved."
        msgstr[1] "Your {n} places are reserved."

        msgid "mail.registration-waitlisted.subject"
        msgstr "You are on the waiting list: {title}"

        msgid "mail.registration-waitlisted.lead"
        msgstr "All places are taken. When a place becomes free it goes to the first on the list, and a mail tells you."

        msgid "mail.registration-promoted.subject"
        msgstr "A place became free for you: {title}"

        msgid "mail.registration-promoted.lead"
        msgid_plural "mail.registration-promoted.lead"
        msgstr[0] "A place became free: it is yours, there is nothing to do. If you can no longer come, give it up for the next person."
        msgstr[1] "{n} places became free: they are yours, there is nothing to do. If you can no longer come, give them up for the next people."

        msgid "mail.registration-withdrawn.subject"
        msgstr "Your place is given up: {title}"

        msgid "mail.registration-withdrawn.lead"
        msgstr "Your registration is withdrawn and your place goes to the next person. Thank you for telling us."

        msgid "mail.session-cancelled.subject"
        msgstr "Session cancelled: {title}"

        msgid "mail.session-cancelled.lead"
        msgstr "This session will not take place. Your registration is cancelled with it; there is nothing you need to do."

        msgid "mail.session-moved.subject"
        msgstr "New time or place: {title}"

        msgid "mail.session-moved.lead"
        msgstr "This session has moved. Your registration still stands; there is nothing you need to do. If you can no longer come, please withdraw so that the next person can have your place."

        msgid "mail.session-moved.pending"
        msgstr "This session has moved. Your registration is not confirmed yet: open your page and confirm it if the new date suits you."

        msgid "mail.manage"
        msgstr "See or change my registration"

        msgid "mail.see"
        msgstr "See my registration"
        """#
}
