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
        msgstr "Données de démonstration : séances, personnes et réservations sont fictives."

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

        msgid "agenda.theme"
        msgstr "Thème"

        msgid "agenda.theme-all"
        msgstr "Tous les thèmes"

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

        msgid "session.themes"
        msgstr "Thèmes"

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

        msgid "session.offer-rule"
        msgid_plural "session.offer-rule"
        msgstr[0] "Une place qui se libère est proposée au premier de la liste, qui a {n} heure pour répondre, moins à l’approche de la séance."
        msgstr[1] "Une place qui se libère est proposée au premier de la liste, qui a {n} heures pour répondre, moins à l’approche de la séance."

        msgid "session.party-rule"
        msgstr "Un groupe reste ensemble : il attend que toutes ses places soient libres, et personne ne passe devant lui."

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

        msgid "registration.accept-offer"
        msgstr "Accepter la proposition"

        msgid "registration.decline-offer"
        msgstr "Refuser la proposition"

        msgid "registration.offer.today"
        msgstr "Répondez aujourd’hui avant {time}."

        msgid "registration.offer.tomorrow"
        msgstr "Répondez avant demain, {time}."

        msgid "registration.offer.later"
        msgstr "Répondez avant le {day}, {time}."

        msgid "registration.offer.rule"
        msgid_plural "registration.offer.rule"
        msgstr[0] "La place est tenue pour vous jusque-là. Sans réponse, elle ira à la personne suivante."
        msgstr[1] "Les places sont tenues pour vous jusque-là. Sans réponse, elles iront aux personnes suivantes."

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
        msgid_plural "registration.state.offered"
        msgstr[0] "Une place vous est proposée."
        msgstr[1] "{n} places vous sont proposées."

        msgid "registration.state.confirmed"
        msgid_plural "registration.state.confirmed"
        msgstr[0] "Votre place est réservée."
        msgstr[1] "Vos {n} places sont réservées."

        msgid "registration.state.withdrawn"
        msgstr "Vous avez rendu votre place."

        msgid "registration.state.expired"
        msgstr "Le délai de réponse est passé : cette inscription a pris fin."

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

        # The parts of the site and its foot.

        msgid "site.sections"
        msgstr "Rubriques"

        msgid "site.buildings"
        msgstr "Bâtiments"

        msgid "site.programmes"
        msgstr "Programmes"

        msgid "site.foot"
        msgstr "À propos"

        msgid "site.legal"
        msgstr "Mentions légales"

        msgid "site.privacy"
        msgstr "Données personnelles"

        msgid "site.accessibility"
        msgstr "Accessibilité"

        # The agenda in two views, and what narrows it.

        msgid "agenda.view"
        msgstr "Affichage"

        msgid "agenda.list"
        msgstr "Liste"

        msgid "agenda.month"
        msgstr "Mois"

        msgid "agenda.filters"
        msgstr "Filtrer les séances"

        msgid "agenda.chosen"
        msgstr "Filtres en place"

        msgid "agenda.remove"
        msgstr "retirer"

        msgid "agenda.remove-all"
        msgstr "Retirer tous les filtres"

        msgid "agenda.from-day"
        msgstr "à partir du {day}"

        msgid "agenda.to-day"
        msgstr "jusqu’au {day}"

        msgid "agenda.month-title"
        msgstr "Agenda : {month}"

        msgid "agenda.month-empty"
        msgstr "Aucune séance en {month}."

        msgid "agenda.month-empty-filtered"
        msgstr "Aucune séance ne correspond à ces critères en {month}."

        msgid "agenda.none-ahead"
        msgstr "Aucune séance n’est annoncée ensuite."

        msgid "agenda.next"
        msgstr "La prochaine"

        msgid "agenda.count"
        msgid_plural "agenda.count"
        msgstr[0] "{n} séance"
        msgstr[1] "{n} séances"

        msgid "agenda.more-of-day"
        msgid_plural "agenda.more-of-day"
        msgstr[0] "et {n} autre"
        msgstr[1] "et {n} autres"

        msgid "agenda.today"
        msgstr "aujourd’hui"

        msgid "agenda.whole-month"
        msgstr "Ce mois a plus de séances que cette grille n’en montre ; la liste les a toutes."

        # Buildings and rooms.

        msgid "building.title"
        msgstr "Bâtiments"

        msgid "building.intro"
        msgstr "Les bâtiments du réseau, leurs salles et quand elles sont libres."

        msgid "building.empty"
        msgstr "Aucun bâtiment n’est encore déclaré."

        msgid "building.rooms"
        msgid_plural "building.rooms"
        msgstr[0] "{n} salle"
        msgstr[1] "{n} salles"

        msgid "building.no-rooms"
        msgstr "aucune salle"

        msgid "building.up-to"
        msgid_plural "building.up-to"
        msgstr[0] "jusqu’à {n} personne"
        msgstr[1] "jusqu’à {n} personnes"

        msgid "building.open-today"
        msgstr "ouvert aujourd’hui {hours}"

        msgid "building.shut-today"
        msgstr "fermé aujourd’hui"

        msgid "building.always-open"
        msgstr "ouvert à toute heure"

        msgid "building.holiday"
        msgstr "fermé aujourd’hui : {holiday}"

        msgid "building.season"
        msgstr "du {first} au {last}"

        msgid "building.closed"
        msgstr "fermé"

        msgid "building.hours"
        msgstr "Horaires"

        msgid "building.public"
        msgstr "Public"

        msgid "building.max-public"
        msgid_plural "building.max-public"
        msgstr[0] "au plus {n} personne en même temps dans le bâtiment"
        msgstr[1] "au plus {n} personnes en même temps dans le bâtiment"

        msgid "building.access"
        msgstr "Accès"

        msgid "building.all-step-free"
        msgstr "Toutes les salles sont accessibles de plain-pied."

        msgid "building.some-step-free"
        msgid_plural "building.some-step-free"
        msgstr[0] "{n} salle sur {rooms} est accessible de plain-pied."
        msgstr[1] "{n} salles sur {rooms} sont accessibles de plain-pied."

        msgid "building.no-step-free"
        msgstr "Aucune salle n’est accessible de plain-pied."

        msgid "building.stack"
        msgstr "Les salles"

        msgid "building.sessions"
        msgstr "Prochaines séances"

        msgid "building.no-sessions"
        msgstr "Aucune séance n’est annoncée ici."

        msgid "building.all-sessions"
        msgstr "Toutes les séances ici"

        msgid "building.calendar"
        msgstr "Libre ou pris en {month}"

        msgid "building.days"
        msgstr "du {first} au {last}"

        msgid "building.one-day"
        msgstr "le {day}"

        msgid "building.more"
        msgstr "Bâtiments suivants"

        msgid "building.back"
        msgstr "Tous les bâtiments"

        msgid "building.address"
        msgstr "Adresse"

        msgid "building.directions"
        msgstr "Comment venir"

        msgid "building.entry"
        msgstr "Comment entrer"

        msgid "building.contact"
        msgstr "Contact"

        msgid "building.rules"
        msgstr "Règles de la maison"

        msgid "building.photos"
        msgstr "Photos"

        msgid "room.floor"
        msgstr "Étage"

        msgid "room.street-level"
        msgstr "rez-de-chaussée"

        msgid "room.floor-number"
        msgstr "étage {number}"

        msgid "room.wheelchairs-declared"
        msgid_plural "room.wheelchairs-declared"
        msgstr[0] "{n} emplacement pour fauteuil roulant"
        msgstr[1] "{n} emplacements pour fauteuils roulants"

        msgid "room.area"
        msgstr "Surface"

        msgid "room.layouts"
        msgstr "Dispositions"

        msgid "room.seats"
        msgid_plural "room.seats"
        msgstr[0] "{n} place"
        msgstr[1] "{n} places"

        msgid "room.people"
        msgid_plural "room.people"
        msgstr[0] "{n} personne"
        msgstr[1] "{n} personnes"

        msgid "room.equipment"
        msgstr "Équipement"

        msgid "room.no-equipment"
        msgstr "aucun équipement déclaré"

        msgid "room.wheelchairs"
        msgstr "Fauteuils roulants"

        msgid "room.wheelchair-places"
        msgid_plural "room.wheelchair-places"
        msgstr[0] "au moins {n} emplacement quand la salle a {seats} places assises (règle française)"
        msgstr[1] "au moins {n} emplacements quand la salle a {seats} places assises (règle française)"

        msgid "room.next-free"
        msgstr "Prochain créneau"

        msgid "room.free-now"
        msgstr "libre maintenant, jusqu’à {time}"

        msgid "room.not-free-soon"
        msgid_plural "room.not-free-soon"
        msgstr[0] "pas de créneau d’une heure dans les {n} jours"
        msgstr[1] "pas de créneau d’une heure dans les {n} jours"

        msgid "room.joined"
        msgstr "Réunit"

        msgid "room.preparation"
        msgstr "Préparation"

        msgid "room.buffer-before"
        msgid_plural "room.buffer-before"
        msgstr[0] "{n} min gardée libre avant chaque réservation"
        msgstr[1] "{n} min gardées libres avant chaque réservation"

        msgid "room.buffer-after"
        msgid_plural "room.buffer-after"
        msgstr[0] "{n} min gardée libre après chaque réservation"
        msgstr[1] "{n} min gardées libres après chaque réservation"

        msgid "room.sessions"
        msgstr "Prochaines séances dans cette salle"

        msgid "room.no-sessions"
        msgstr "Aucune séance n’est annoncée dans cette salle."

        msgid "room.back"
        msgstr "Les autres salles du bâtiment"

        # Free, taken, closed, shut: a day of a room in words.

        msgid "busy.scale"
        msgstr "Chaque barre va de {from} à {to}."

        msgid "busy.scale-rooms"
        msgstr "Chaque barre est une salle, dans l’ordre de la liste ; elle va de {from} à {to}."

        msgid "busy.legend"
        msgstr "Légende"

        msgid "busy.word-free"
        msgstr "libre"

        msgid "busy.word-taken"
        msgstr "pris"

        msgid "busy.word-closed"
        msgstr "fermé"

        msgid "busy.word-outside"
        msgstr "hors horaires"

        msgid "busy.sentence"
        msgstr "{day} : {states}"

        msgid "busy.room"
        msgstr "{room} : {states}"

        msgid "busy.free"
        msgstr "libre {hours}"

        msgid "busy.taken"
        msgstr "pris {hours}"

        msgid "busy.closed"
        msgstr "fermé {hours} : {reason}"

        msgid "busy.closed-day"
        msgstr "fermé : {reason}"

        msgid "busy.shut"
        msgstr "fermé ce jour-là"

        msgid "busy.full"
        msgstr "tout pris"

        msgid "busy.past"
        msgstr "passé"

        msgid "busy.rooms-free"
        msgid_plural "busy.rooms-free"
        msgstr[0] "{n} salle libre toute la journée"
        msgstr[1] "{n} salles libres toute la journée"

        msgid "busy.none-all-day"
        msgstr "aucune libre toute la journée"

        msgid "busy.no-rooms"
        msgstr "aucune salle"

        # Equipment and territories.

        msgid "equipment.projector"
        msgstr "vidéoprojecteur"

        msgid "equipment.screen"
        msgstr "écran"

        msgid "equipment.sound"
        msgstr "sonorisation"

        msgid "equipment.wifi"
        msgstr "wifi"

        msgid "equipment.video_conf"
        msgstr "visioconférence"

        msgid "equipment.whiteboard"
        msgstr "tableau blanc"

        msgid "equipment.stage"
        msgstr "scène"

        msgid "equipment.induction_loop"
        msgstr "boucle magnétique"

        msgid "equipment.streaming"
        msgstr "diffusion en direct"

        msgid "equipment.lights"
        msgstr "éclairage de scène"

        msgid "equipment.bar"
        msgstr "bar"

        msgid "equipment.control_room"
        msgstr "régie"

        msgid "equipment.outdoor"
        msgstr "en plein air"

        msgid "equipment.movable_furniture"
        msgstr "mobilier déplaçable"

        msgid "equipment.3d_printer"
        msgstr "imprimante 3D"

        msgid "equipment.interpreting_booth"
        msgstr "cabine d’interprétation"

        msgid "territory.FR-GES"
        msgstr "Grand Est"

        msgid "territory.DE"
        msgstr "Allemagne"

        msgid "territory.FR"
        msgstr "France"

        # Programmes.

        msgid "programme.title"
        msgstr "Programmes"

        msgid "programme.intro"
        msgstr "Qui accompagne les projets, et les séances où le rencontrer."

        msgid "programme.empty"
        msgstr "Aucun programme n’est encore déclaré."

        msgid "programme.owned-by"
        msgstr "porté par {names}"

        msgid "programme.with"
        msgstr "avec {names}"

        msgid "programme.coming"
        msgid_plural "programme.coming"
        msgstr[0] "{n} séance à venir"
        msgstr[1] "{n} séances à venir"

        msgid "programme.none-coming"
        msgstr "aucune séance annoncée"

        msgid "programme.first"
        msgstr "la première le {day}"

        msgid "programme.territories"
        msgstr "Territoires"

        msgid "programme.languages"
        msgstr "Langues"

        msgid "programme.period"
        msgstr "Période"

        msgid "programme.from-to"
        msgstr "du {from} au {to}"

        msgid "programme.one-day"
        msgstr "le {day}"

        msgid "programme.sessions"
        msgstr "Prochaines séances"

        msgid "programme.no-sessions"
        msgstr "Aucune séance de ce programme n’est annoncée pour l’instant."

        msgid "programme.more"
        msgstr "Programmes suivants"

        msgid "programme.more-sessions"
        msgstr "Toutes les séances du programme"

        msgid "programme.back"
        msgstr "Tous les programmes"

        # A session’s place.

        msgid "venue.title"
        msgstr "Sur place"

        msgid "venue.room"
        msgstr "Salle"

        msgid "venue.layout"
        msgstr "Disposition"

        msgid "venue.doors"
        msgstr "Le bâtiment"

        msgid "venue.access"
        msgstr "Accessibilité"

        msgid "venue.needs"
        msgstr "Dites dans le formulaire ce dont vous avez besoin pour participer."

        # Errors that lead on.

        msgid "error.ways"
        msgstr "Peut-être cherchiez-vous"

        # Legal notice.

        msgid "legal.title"
        msgstr "Mentions légales"

        msgid "legal.publisher-title"
        msgstr "Éditeur"

        msgid "legal.publisher-demo"
        msgstr "Ceci est une démonstration du logiciel Totem. Elle n’est éditée au nom d’aucun bâtiment, d’aucune collectivité et d’aucun programme : les organisations nommées n’ont rien approuvé ni publié ici."

        msgid "legal.publisher"
        msgstr "L’organisme qui exploite ce service n’a pas encore déclaré son nom, son siège, son contact ni son directeur de publication. Il doit le faire avant d’ouvrir le service au public."

        msgid "legal.host-title"
        msgstr "Hébergement"

        msgid "legal.host"
        msgstr "Le service tourne sur les machines de celui qui l’exploite. Les pages ne demandent rien à d’autres sites : ni polices, ni cartes, ni mesure d’audience."

        msgid "legal.content-title"
        msgstr "Contenu"

        msgid "legal.content-demo"
        msgstr "Les séances, les personnes, les réservations et les capacités montrées sont fictives, même quand un lieu ou un programme existe vraiment."

        msgid "legal.content"
        msgstr "Les séances sont annoncées par leurs organisateurs, qui répondent de ce qu’ils écrivent."

        # Privacy.

        msgid "privacy.title"
        msgstr "Données personnelles"

        msgid "privacy.what-title"
        msgstr "Ce qui est demandé"

        msgid "privacy.what"
        msgstr "Pour s’inscrire : un nom et une adresse mail. Le reste est facultatif : organisation, territoire, avancement du projet, besoins d’accès. La civilité, l’âge et l’adresse postale ne sont pas demandés."

        msgid "privacy.why-title"
        msgstr "Pourquoi"

        msgid "privacy.why"
        msgstr "Ces données servent à tenir votre place, à vous écrire au sujet de la séance et à préparer votre venue. Elles ne servent à aucune publicité."

        msgid "privacy.who-title"
        msgstr "Qui les voit"

        msgid "privacy.who"
        msgstr "L’équipe qui organise la séance et les administrateurs du service. Les pages publiques ne montrent jamais de noms, et le calendrier des salles ne dit pas à quoi elles servent."

        msgid "privacy.rights-title"
        msgstr "Vos droits"

        msgid "privacy.rights"
        msgstr "Le lien reçu par mail ouvre votre inscription : vous y voyez ce qui est enregistré et pouvez vous désister. Pour tout le reste (accès, rectification, effacement, opposition), écrivez à l’organisateur ; vous pouvez saisir la CNIL en France ou la CNPD au Luxembourg."

        msgid "privacy.cookies-title"
        msgstr "Cookies"

        msgid "privacy.cookies"
        msgstr "Les pages publiques ne posent aucun cookie. L’identification des organisateurs en pose un seul, nécessaire à leur session de travail. Il n’y a donc pas de bandeau."

        msgid "privacy.demo-title"
        msgstr "Dans cette démonstration"

        msgid "privacy.demo"
        msgstr "N’entrez pas de vraies données : chacun peut lire ici les mails écrits, et rien n’est effacé de soi-même."

        # Accessibility.

        msgid "accessibility.title"
        msgstr "Accessibilité"

        msgid "accessibility.state-title"
        msgstr "État"

        msgid "accessibility.state"
        msgstr "Ces pages visent WCAG 2.2 niveau AA. Aucun audit n’a été fait par des personnes : aucune conformité n’est donc déclarée."

        msgid "accessibility.tests-title"
        msgstr "Ce qui est vérifié"

        msgid "accessibility.tests"
        msgstr "À chaque version, un navigateur visite chaque page en clair et en sombre, au clavier seul, sans script, à 320 pixels de large et à l’impression ; axe-core n’y trouve pas de défaut."

        msgid "accessibility.rooms-title"
        msgstr "Les lieux"

        msgid "accessibility.rooms"
        msgstr "Chaque salle dit si elle est accessible de plain-pied et quel équipement elle a. Le formulaire d’inscription demande ce dont vous avez besoin, jamais pourquoi ; un besoin d’accès n’est jamais un motif de refus."

        msgid "accessibility.contact-title"
        msgstr "Signaler un défaut"

        msgid "accessibility.contact"
        msgstr "Dites-le à l’organisateur de la séance ou à l’exploitant du service, avec l’adresse de la page. En France vous pouvez ensuite saisir le Défenseur des droits."

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

        msgid "refusal.unknown-theme"
        msgstr "Aucun thème n’a le nom « {name} »."

        msgid "refusal.unknown-equipment"
        msgstr "Aucun équipement n’a le nom « {name} »."

        msgid "refusal.unknown-attribute"
        msgstr "Aucune caractéristique n’a le nom « {name} »."

        msgid "refusal.unknown-edition"
        msgstr "Aucune édition n’a le nom « {name} »."

        msgid "refusal.room-taken"
        msgstr "La salle est déjà prise à ce moment."

        msgid "refusal.turnaround"
        msgid_plural "refusal.turnaround"
        msgstr[0] "Il faut {n} minute pour passer la salle de {from} à {to}."
        msgstr[1] "Il faut {n} minutes pour passer la salle de {from} à {to}."

        msgid "refusal.turnaround-open"
        msgid_plural "refusal.turnaround-open"
        msgstr[0] "Il faut {n} minute entre les deux."
        msgstr[1] "Il faut {n} minutes entre les deux."

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

        msgid "refusal.hit-stays"
        msgstr "La salle choisie ne convient pas : {why}"

        msgid "refusal.hit-proposed"
        msgstr "{room} pourrait l’accueillir."

        msgid "refusal.change-hits"
        msgstr "Des réservations comptent sur ce qui changerait."

        msgid "refusal.change-hits-bookings"
        msgid_plural "refusal.change-hits-bookings"
        msgstr[0] "{n} réservation compte sur ce qui changerait : {room}, {when}, {heads} personnes. Déplacez-la, modifiez-la ou annulez-la d’abord."
        msgstr[1] "{n} réservations comptent sur ce qui changerait, la première : {room}, {when}, {heads} personnes. Déplacez-les, modifiez-les ou annulez-les d’abord."

        msgid "refusal.room-too-small"
        msgid_plural "refusal.room-too-small"
        msgstr[0] "La salle {room} ({layout}) a {n} place ; il en faut {wanted}."
        msgstr[1] "La salle {room} ({layout}) a {n} places ; il en faut {wanted}."

        msgid "refusal.outside-opening-hours"
        msgstr "C’est en dehors des heures d’ouverture de {building} ({hours}). Un organisateur ou un administrateur peut faire une exception."

        msgid "refusal.closed-for-holiday"
        msgstr "{building} est fermé les jours fériés ({days}). Un organisateur ou un administrateur peut faire une exception."

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

        msgid "refusal.capacity-unseated"
        msgid_plural "refusal.capacity-unseated"
        msgstr[0] "{n} inscription n’aurait plus de place ({codes}). Un organisateur ou un administrateur peut lui laisser sa place."
        msgstr[1] "{n} inscriptions n’auraient plus de place ({codes}). Un organisateur ou un administrateur peut leur laisser leur place."

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

        msgid "refusal.preview-stale"
        msgstr "Ce qui se passerait n’est plus ce que l’aperçu annonçait : demandez-en un nouveau."

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

        msgid "fault.relied-upon"
        msgstr "Ces salles ont une valeur qui ne conviendrait plus : {rooms}."

        msgid "fault.must-stay"
        msgstr "« {name} » doit rester : cette salle a déjà été réservée ou fermée, ou a ses propres règles."

        msgid "malformed.yaml"
        msgstr "Ce n’est pas du YAML ici : vérifiez les retraits, les deux-points et les guillemets."

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

        msgid "malformed.duration"
        msgstr "Il faut des heures et des minutes, par exemple PT1H30M, ou des minutes, par exemple 90, et un jour au plus."

        msgid "malformed.date"
        msgstr "Il faut un jour, par exemple 2027-01-12."

        msgid "malformed.instant"
        msgstr "Il faut un jour et une heure avec décalage, par exemple 2027-01-12T14:00:00+01:00."

        msgid "malformed.zone"
        msgstr "Il faut un fuseau horaire, par exemple Europe/Paris."

        msgid "malformed.https-url"
        msgstr "Ce n’est pas une adresse qui commence par https://."

        msgid "malformed.territory"
        msgstr "Il faut un code ISO 3166, par exemple FR-54 ou LU."

        msgid "malformed.calendar"
        msgstr "Indiquez un calendrier tel que FR, FR-57, LU, BE ou DE-SL."

        msgid "malformed.language"
        msgstr "Il faut un code de langue, par exemple fr ou de-AT."

        msgid "malformed.opening-hours"
        msgstr "Donnez des lignes telles que « mon-fri 08:30-19:00 », « 2027-07-01..2027-08-31 mon-fri 09:00-17:00 » ou « 2027-12-24 closed »."

        msgid "malformed.opening-hours-overlap"
        msgstr "Deux de ces horaires se chevauchent, ou une saison ou un jour est indiqué deux fois. Donnez à chaque jour ses horaires une seule fois."

        msgid "malformed.turnaround"
        msgstr "Des dispositions avec leurs minutes, comme theatre:cabaret=30 ou any:banquet=45."

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

        msgid "problem.unknown-theme"
        msgstr "Thème inconnu"

        msgid "problem.unknown-equipment"
        msgstr "Équipement inconnu"

        msgid "problem.unknown-attribute"
        msgstr "Caractéristique inconnue"

        msgid "problem.unknown-edition"
        msgstr "Édition inconnue"

        msgid "problem.room-taken"
        msgstr "Salle déjà prise"

        msgid "problem.closure-hits-bookings"
        msgstr "Des réservations existent"

        msgid "problem.change-hits-bookings"
        msgstr "Des réservations en dépendent"

        msgid "problem.room-too-small"
        msgstr "Salle trop petite"

        msgid "problem.outside-opening-hours"
        msgstr "En dehors des heures d’ouverture"

        msgid "problem.closed-for-holiday"
        msgstr "Fermé pour jour férié"

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

        msgid "problem.preview-stale"
        msgstr "L’aperçu est périmé"

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

        msgid "mail.registration-waitlisted.news"
        msgstr "Un mail vous prévient dès que c’est votre tour."

        msgid "mail.registration-promoted.subject"
        msgstr "Une place s’est libérée pour vous : {title}"

        msgid "mail.registration-promoted.lead"
        msgid_plural "mail.registration-promoted.lead"
        msgstr[0] "Une place s’est libérée : elle est à vous, il n’y a rien à faire. Si vous ne pouvez plus venir, désistez-vous pour la personne suivante."
        msgstr[1] "{n} places se sont libérées : elles sont à vous, il n’y a rien à faire. Si vous ne pouvez plus venir, désistez-vous pour les personnes suivantes."

        msgid "mail.seat-offered.subject"
        msgid_plural "mail.seat-offered.subject"
        msgstr[0] "Une place vous est proposée : {title}"
        msgstr[1] "{n} places vous sont proposées : {title}"

        msgid "mail.seat-offered.lead"
        msgid_plural "mail.seat-offered.lead"
        msgstr[0] "Une place s’est libérée : voulez-vous toujours venir ?"
        msgstr[1] "{n} places se sont libérées : voulez-vous toujours venir ?"

        msgid "mail.seat-offered.button"
        msgstr "Répondre à la proposition"

        msgid "mail.offer-expired.subject"
        msgstr "Le délai de réponse est passé : {title}"

        msgid "mail.offer-expired.lead"
        msgid_plural "mail.offer-expired.lead"
        msgstr[0] "Vous n’avez pas répondu à temps : la place qui vous était proposée va à la personne suivante. Si vous voulez toujours venir, inscrivez-vous de nouveau sur la page de la séance."
        msgstr[1] "Vous n’avez pas répondu à temps : les places qui vous étaient proposées vont aux personnes suivantes. Si vous voulez toujours venir, inscrivez-vous de nouveau sur la page de la séance."

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

        msgid "mail.session-moved.offered"
        msgstr "Cette séance est déplacée, et une place vous est proposée. Répondez si la nouvelle date vous convient."

        msgid "mail.manage"
        msgstr "Voir ou modifier mon inscription"

        msgid "mail.see"
        msgstr "Voir mon inscription"

        # Ce qu’un changement entraînerait, annoncé avant de le faire.

        msgid "consequence.nothing"
        msgstr "Rien ne changerait."

        msgid "consequence.other"
        msgid_plural "consequence.other"
        msgstr[0] "{n} écriture « {kind} »."
        msgstr[1] "{n} écritures « {kind} »."

        msgid "consequence.names"
        msgstr " : {names}."

        msgid "consequence.session.scheduled"
        msgstr "« {title} » est programmée : {when}, {place}."

        msgid "consequence.session.published"
        msgstr "« {title} » devient publique."

        msgid "consequence.session.moved"
        msgstr "« {title} » est déplacée : {when}, {place}."

        msgid "consequence.session.edited"
        msgstr "« {title} » est modifiée."

        msgid "consequence.session.cancelled"
        msgstr "« {title} » est annulée."

        msgid "consequence.booking.created"
        msgstr "La salle {room} est réservée : {when}."

        msgid "consequence.booking.changed"
        msgstr "La réservation est modifiée : {room}, {when}."

        msgid "consequence.booking.moved"
        msgstr "La réservation suit : {room}, {when}."

        msgid "consequence.booking.confirmed"
        msgstr "La salle {room} est réservée définitivement : {when}."

        msgid "consequence.booking.cancelled"
        msgstr "La salle {room} redevient libre : {when}."

        msgid "consequence.booking.reoccupied"
        msgstr "Une autre réservation précède {room}, {when} : le temps gardé libre avant elle change."

        msgid "consequence.booking.expired"
        msgstr "L’option sur {room} est échue et prend fin : {when}."

        msgid "consequence.registration.created"
        msgid_plural "consequence.registration.created"
        msgstr[0] "{n} personne s’inscrit"
        msgstr[1] "{n} personnes s’inscrivent"

        msgid "consequence.registration.confirmed"
        msgid_plural "consequence.registration.confirmed"
        msgstr[0] "{n} personne a sa place"
        msgstr[1] "{n} personnes ont leur place"

        msgid "consequence.registration.waitlisted"
        msgid_plural "consequence.registration.waitlisted"
        msgstr[0] "{n} personne passe sur la liste d’attente"
        msgstr[1] "{n} personnes passent sur la liste d’attente"

        msgid "consequence.registration.promoted"
        msgid_plural "consequence.registration.promoted"
        msgstr[0] "{n} personne quitte la liste d’attente et obtient une place"
        msgstr[1] "{n} personnes quittent la liste d’attente et obtiennent une place"

        msgid "consequence.registration.withdrawn"
        msgid_plural "consequence.registration.withdrawn"
        msgstr[0] "{n} personne rend sa place"
        msgstr[1] "{n} personnes rendent leur place"

        msgid "consequence.registration.expired"
        msgid_plural "consequence.registration.expired"
        msgstr[0] "{n} personne n’a pas confirmé à temps et perd sa place"
        msgstr[1] "{n} personnes n’ont pas confirmé à temps et perdent leur place"

        msgid "consequence.registration.cancelled"
        msgid_plural "consequence.registration.cancelled"
        msgstr[0] "{n} personne perd sa place"
        msgstr[1] "{n} personnes perdent leur place"

        msgid "consequence.building.created"
        msgstr "Un bâtiment est ajouté."

        msgid "consequence.room.created"
        msgstr "Une salle est ajoutée."

        msgid "consequence.closure.created"
        msgstr "Le lieu est fermé pour cette durée."

        msgid "consequence.closure.approved"
        msgstr "Une fermeture est approuvée."

        msgid "consequence.closure.lifted"
        msgstr "Le lieu peut de nouveau être réservé."

        msgid "consequence.organisation.created"
        msgstr "Une organisation est ajoutée."

        msgid "consequence.programme.created"
        msgstr "Un programme est ajouté."

        msgid "consequence.token.created"
        msgstr "Un jeton est créé."

        msgid "consequence.token.revoked"
        msgstr "Le jeton prend fin immédiatement."

        msgid "consequence.building.changed"
        msgstr "Le bâtiment est modifié."

        msgid "consequence.room.changed"
        msgstr "La salle est modifiée."

        msgid "consequence.room.removed"
        msgstr "Une salle est retirée."

        msgid "consequence.room.created-many"
        msgstr "{n} salles sont ajoutées."

        msgid "consequence.room.changed-many"
        msgstr "{n} salles sont modifiées."

        msgid "consequence.room.removed-many"
        msgstr "{n} salles sont retirées."

        msgid "consequence.room.split"
        msgstr "La salle est divisée."

        msgid "consequence.registration.changed"
        msgid_plural "consequence.registration.changed"
        msgstr[0] "L’inscription de {n} personne est modifiée"
        msgstr[1] "Les inscriptions de {n} personnes sont modifiées"

        msgid "consequence.registration.restored"
        msgid_plural "consequence.registration.restored"
        msgstr[0] "{n} personne retrouve son inscription"
        msgstr[1] "{n} personnes retrouvent leur inscription"

        msgid "consequence.registration.resent"
        msgid_plural "consequence.registration.resent"
        msgstr[0] "{n} personne reçoit de nouveau le courriel"
        msgstr[1] "{n} personnes reçoivent de nouveau le courriel"

        msgid "consequence.registration.links-resent"
        msgid_plural "consequence.registration.links-resent"
        msgstr[0] "Les liens de {n} personne sont envoyés"
        msgstr[1] "Les liens de {n} personnes sont envoyés"

        msgid "consequence.registration.offered"
        msgid_plural "consequence.registration.offered"
        msgstr[0] "Une place est proposée à {n} personne"
        msgstr[1] "Une place est proposée à {n} personnes"

        msgid "consequence.registration.declined"
        msgid_plural "consequence.registration.declined"
        msgstr[0] "{n} personne décline la place proposée"
        msgstr[1] "{n} personnes déclinent la place proposée"

        msgid "consequence.equipment.defined"
        msgstr "Le sens d’un équipement est précisé."

        msgid "consequence.attribute.defined"
        msgstr "Une caractéristique des salles est définie."

        msgid "consequence.theme.created"
        msgstr "Un thème est ajouté."

        msgid "consequence.edition.created"
        msgstr "Une édition est ajoutée."

        msgid "consequence.token.signed-in"
        msgstr "Quelqu’un se connecte avec un jeton."

        msgid "consequence.token.signed-out"
        msgstr "Une connexion prend fin."

        msgid "consequence.seats.seated"
        msgid_plural "consequence.seats.seated"
        msgstr[0] "{n} personne garde sa place."
        msgstr[1] "{n} personnes gardent leur place."

        msgid "consequence.seats.waiting"
        msgid_plural "consequence.seats.waiting"
        msgstr[0] "{n} inscription reste sur la liste d’attente."
        msgstr[1] "{n} inscriptions restent sur la liste d’attente."

        msgid "consequence.seats.pending"
        msgid_plural "consequence.seats.pending"
        msgstr[0] "{n} inscription reste à confirmer."
        msgstr[1] "{n} inscriptions restent à confirmer."

        msgid "consequence.mail.confirmation_request"
        msgid_plural "consequence.mail.confirmation_request"
        msgstr[0] "{n} courriel demande de confirmer l’adresse."
        msgstr[1] "{n} courriels demandent de confirmer l’adresse."

        msgid "consequence.mail.already_registered"
        msgid_plural "consequence.mail.already_registered"
        msgstr[0] "{n} courriel signale que l’adresse est déjà inscrite."
        msgstr[1] "{n} courriels signalent que l’adresse est déjà inscrite."

        msgid "consequence.mail.registration_confirmed"
        msgid_plural "consequence.mail.registration_confirmed"
        msgstr[0] "{n} courriel confirme la place."
        msgstr[1] "{n} courriels confirment la place."

        msgid "consequence.mail.registration_waitlisted"
        msgid_plural "consequence.mail.registration_waitlisted"
        msgstr[0] "{n} courriel annonce la liste d’attente."
        msgstr[1] "{n} courriels annoncent la liste d’attente."

        msgid "consequence.mail.registration_promoted"
        msgid_plural "consequence.mail.registration_promoted"
        msgstr[0] "{n} courriel annonce la place libérée."
        msgstr[1] "{n} courriels annoncent les places libérées."

        msgid "consequence.mail.registration_withdrawn"
        msgid_plural "consequence.mail.registration_withdrawn"
        msgstr[0] "{n} courriel confirme le désistement."
        msgstr[1] "{n} courriels confirment le désistement."

        msgid "consequence.mail.session_cancelled"
        msgid_plural "consequence.mail.session_cancelled"
        msgstr[0] "{n} courriel annonce l’annulation."
        msgstr[1] "{n} courriels annoncent l’annulation."

        msgid "consequence.mail.session_moved"
        msgid_plural "consequence.mail.session_moved"
        msgstr[0] "{n} courriel annonce le nouvel horaire ou la nouvelle salle."
        msgstr[1] "{n} courriels annoncent le nouvel horaire ou la nouvelle salle."

        msgid "consequence.mail.registration_links"
        msgid_plural "consequence.mail.registration_links"
        msgstr[0] "{n} courriel apporte les liens des inscriptions."
        msgstr[1] "{n} courriels apportent les liens des inscriptions."

        msgid "consequence.mail.seat_offered"
        msgid_plural "consequence.mail.seat_offered"
        msgstr[0] "{n} courriel propose une place."
        msgstr[1] "{n} courriels proposent une place."

        msgid "consequence.mail.offer_expired"
        msgid_plural "consequence.mail.offer_expired"
        msgstr[0] "{n} courriel annonce que l’offre est échue."
        msgstr[1] "{n} courriels annoncent que l’offre est échue."

        # The desk.

        msgid "site.desk"
        msgstr "Espace des organisateurs"

        msgid "sign-in.title"
        msgstr "Se connecter"

        msgid "sign-in.lead"
        msgstr "L’espace des organisateurs s’ouvre avec un jeton."

        msgid "sign-in.token"
        msgstr "Jeton"

        msgid "sign-in.hint"
        msgstr "Collez le jeton que l’administration vous a remis. Il commence par totem_."

        msgid "sign-in.submit"
        msgstr "Ouvrir mon espace"

        msgid "sign-in.wrong"
        msgstr "Ce jeton n’est pas valable : il est incomplet, révoqué ou arrivé à son terme."

        msgid "desk.name"
        msgstr "Espace des organisateurs"

        msgid "desk.signed-in-as"
        msgstr "{name}, {role}"

        msgid "desk.role.admin"
        msgstr "administration"

        msgid "desk.role.organiser"
        msgstr "équipe d’organisation"

        msgid "desk.role.viewer"
        msgstr "lecture seule"

        msgid "desk.sign-out"
        msgstr "Se déconnecter"

        msgid "desk.title"
        msgstr "Mes séances"

        msgid "desk.schedule"
        msgstr "Programmer une séance"

        msgid "desk.coming"
        msgid_plural "desk.coming"
        msgstr[0] "{n} séance à venir"
        msgstr[1] "{n} séances à venir"

        msgid "desk.needs"
        msgstr "À faire"

        msgid "desk.need.draft"
        msgstr "« {title} » ({when}) est un brouillon : personne ne peut s’inscrire."

        msgid "desk.need.over"
        msgid_plural "desk.need.over"
        msgstr[0] "« {title} » ({when}) : {n} personne de plus que de places."
        msgstr[1] "« {title} » ({when}) : {n} personnes de plus que de places."

        msgid "desk.need.waiting"
        msgid_plural "desk.need.waiting"
        msgstr[0] "« {title} » ({when}) : {n} inscription attend alors que des places sont libres ({free})."
        msgstr[1] "« {title} » ({when}) : {n} inscriptions attendent alors que des places sont libres ({free})."

        msgid "desk.need.hold"
        msgstr "L’option « {purpose} » sur {room} ({when}) expire le {until}."

        msgid "desk.drafts"
        msgstr "Brouillons"

        msgid "desk.ahead"
        msgstr "À venir"

        msgid "desk.off"
        msgstr "Annulées ou terminées"

        msgid "desk.empty"
        msgstr "Aucune séance n’est prévue."

        msgid "desk.when"
        msgstr "Quand"

        msgid "desk.session"
        msgstr "Séance"

        msgid "desk.status"
        msgstr "État"

        msgid "desk.confirmed"
        msgstr "Inscrits"

        msgid "desk.waiting"
        msgstr "En attente"

        msgid "desk.free"
        msgstr "Libres"

        msgid "desk.state.draft"
        msgstr "brouillon"

        msgid "desk.state.cancelled"
        msgstr "annulée"

        msgid "desk.state.ended"
        msgstr "terminée"

        msgid "desk.state.running"
        msgstr "en cours"

        msgid "desk.state.opens-later"
        msgstr "inscriptions pas encore ouvertes"

        msgid "desk.state.closed"
        msgstr "inscriptions closes"

        msgid "desk.state.full"
        msgstr "complet"

        msgid "desk.state.open"
        msgstr "inscriptions ouvertes"

        msgid "room.places"
        msgid_plural "room.places"
        msgstr[0] "{n} place, {layout}"
        msgstr[1] "{n} places, {layout}"

        msgid "room.exactly"
        msgstr "juste ce qu’il faut"

        msgid "room.spare"
        msgid_plural "room.spare"
        msgstr[0] "{n} de plus que demandé"
        msgstr[1] "{n} de plus que demandé"

        msgid "room.step-free"
        msgstr "de plain-pied"

        msgid "room.has-steps"
        msgstr "pas de plain-pied"

        msgid "room.no-layout"
        msgstr "pas dans cette disposition ; possible : {offered}"

        msgid "room.lacks"
        msgstr "il manque : {equipment}"

        msgid "room.taken"
        msgstr "déjà prise"

        msgid "room.taken-then"
        msgstr "prise {hours}, remise en état comprise"

        msgid "room.closed-then"
        msgstr "fermée {hours} : {reason}"

        msgid "room.too-small"
        msgid_plural "room.too-small"
        msgstr[0] "{n} place ({layout}), il en faut {wanted}"
        msgstr[1] "{n} places ({layout}), il en faut {wanted}"

        msgid "room.house-closed"
        msgstr "bâtiment fermé ce jour-là"

        msgid "room.holiday"
        msgstr "fermé ce jour-là : {holiday}"

        msgid "warning.holiday"
        msgstr "Le {day} est férié ({places}) : {holiday}."

        msgid "warning.holiday-perhaps"
        msgstr "Le {day} est férié par endroits ({places}) : {holiday}."

        msgid "warning.bridge-day"
        msgstr "Le {day} fait le pont entre un jour férié ({holiday}) et le week-end ({places}) ; beaucoup seront absents."

        msgid "room.out-of-hours"
        msgstr "hors horaires : ouvert ce jour-là {hours}"

        msgid "room.house-full"
        msgid_plural "room.house-full"
        msgstr[0] "bâtiment trop plein : {planned} personnes pour {n} admise"
        msgstr[1] "bâtiment trop plein : {planned} personnes pour {n} admises"

        msgid "desk.schedule-lead"
        msgstr "Trois questions ; les salles possibles s’affichent dessous."

        msgid "desk.question.when"
        msgstr "1. Quand ?"

        msgid "desk.question.seats"
        msgstr "2. Combien, assis comment, et où ?"

        msgid "desk.question.needs"
        msgstr "3. De quoi avez-vous besoin ?"

        msgid "desk.form.date"
        msgstr "Jour"

        msgid "desk.form.from"
        msgstr "De"

        msgid "desk.form.to"
        msgstr "À"

        msgid "desk.form.longer"
        msgstr "Sur plusieurs jours"

        msgid "desk.form.until"
        msgstr "Dernier jour"

        msgid "desk.form.seats"
        msgstr "Personnes"

        msgid "desk.form.layout"
        msgstr "Disposition"

        msgid "desk.form.layout-any"
        msgstr "Peu importe"

        msgid "desk.form.building"
        msgstr "Bâtiment"

        msgid "desk.form.room"
        msgstr "Salle"

        msgid "desk.form.equipment"
        msgstr "Équipement"

        msgid "desk.rooms.title"
        msgstr "Les salles"

        msgid "desk.rooms.hint"
        msgstr "Dites quel jour et de quelle heure à quelle heure : les salles s’affichent ici."

        msgid "desk.rooms.search"
        msgstr "Chercher les salles"

        msgid "desk.rooms.fit"
        msgid_plural "desk.rooms.fit"
        msgstr[0] "{n} salle convient, {when}"
        msgstr[1] "{n} salles conviennent, {when}"

        msgid "desk.rooms.others"
        msgid_plural "desk.rooms.others"
        msgstr[0] "{n} salle ne convient pas"
        msgstr[1] "{n} salles ne conviennent pas"

        msgid "desk.rooms.own"
        msgstr "la salle actuelle"

        msgid "desk.rooms.choose"
        msgstr "Choisir"

        msgid "desk.rooms.choose-name"
        msgstr "Choisir {room}, {place}"

        msgid "desk.rooms.out-of-hours"
        msgstr "Possible hors horaires"

        msgid "desk.rooms.out-of-hours-hint"
        msgstr "Le bâtiment est fermé à cette heure. La dérogation sera enregistrée à votre nom."

        msgid "desk.details.title"
        msgstr "Décrire la séance"

        msgid "desk.details.back"
        msgstr "Changer de salle ou d’heure"

        msgid "desk.details.waived"
        msgstr "Hors des horaires du bâtiment : la dérogation sera enregistrée à votre nom."

        msgid "desk.details.about"
        msgstr "Titre et langues"

        msgid "desk.details.registration"
        msgstr "Inscriptions"

        msgid "desk.details.window"
        msgstr "Dates et limite"

        msgid "desk.details.kind"
        msgstr "Nature et programme"

        msgid "desk.details.publish"
        msgstr "Publier la séance"

        msgid "desk.details.draft"
        msgstr "Garder en brouillon"

        msgid "desk.details.instead-title"
        msgstr "La salle vient d’être prise. À la place :"

        msgid "desk.details.instead"
        msgid_plural "desk.details.instead"
        msgstr[0] "{room}, {n} place, {when}"
        msgstr[1] "{room}, {n} places, {when}"

        msgid "desk.form.title.fr"
        msgstr "Titre en français"

        msgid "desk.form.title.en"
        msgstr "Titre en anglais"

        msgid "desk.form.title.de"
        msgstr "Titre en allemand"

        msgid "desk.form.title.lb"
        msgstr "Titre en luxembourgeois"

        msgid "desk.form.languages"
        msgstr "Langues parlées"

        msgid "desk.form.capacity"
        msgstr "Places proposées"

        msgid "desk.form.registration.opens"
        msgstr "Ouverture des inscriptions"

        msgid "desk.form.registration.closes"
        msgstr "Clôture des inscriptions"

        msgid "desk.form.registration.waitinglist.limit"
        msgstr "Limite de la liste d’attente"

        msgid "desk.form.waiting-list"
        msgstr "Liste d’attente quand c’est complet"

        msgid "desk.form.confirm-email"
        msgstr "Adresse à confirmer par courriel"

        msgid "desk.form.no-programme"
        msgstr "Sans programme"

        msgid "desk.do.publish"
        msgstr "Publier la séance"

        msgid "desk.do.edit"
        msgstr "Modifier"

        msgid "desk.do.public-page"
        msgstr "Page publique"

        msgid "desk.back"
        msgstr "Toutes mes séances"

        msgid "desk.done.scheduled"
        msgstr "La séance est programmée et sa salle réservée."

        msgid "desk.done.published"
        msgstr "La séance est publiée : on peut s’inscrire."

        msgid "desk.done.edited"
        msgstr "Les modifications sont enregistrées."

        msgid "desk.done.withdrawn"
        msgstr "L’inscription est rendue ; la place va à la liste d’attente."

        msgid "desk.window"
        msgstr "Inscriptions"

        msgid "desk.opens-at-once"
        msgstr "dès la publication"

        msgid "desk.closes-at-start"
        msgstr "début de la séance"

        msgid "desk.waiting-list"
        msgstr "Liste d’attente"

        msgid "desk.waiting-list.on"
        msgstr "oui"

        msgid "desk.waiting-list.off"
        msgstr "non"

        msgid "desk.waiting-list.limited"
        msgid_plural "desk.waiting-list.limited"
        msgstr[0] "oui, jusqu’à {n} inscription"
        msgstr[1] "oui, jusqu’à {n} inscriptions"

        msgid "desk.visibility"
        msgstr "Visibilité"

        msgid "desk.visibility.unlisted"
        msgstr "hors de l’agenda : seulement avec l’adresse"

        msgid "desk.figure.confirmed"
        msgstr "inscrits"

        msgid "desk.figure.held"
        msgstr "à confirmer"

        msgid "desk.figure.waiting"
        msgstr "en attente"

        msgid "desk.figure.free"
        msgstr "places libres"

        msgid "desk.figure.capacity"
        msgstr "places"

        msgid "desk.people.told"
        msgid_plural "desk.people.told"
        msgstr[0] "{n} inscription"
        msgstr[1] "{n} inscriptions"

        msgid "desk.people.search"
        msgstr "Nom, adresse ou code"

        msgid "desk.people.all"
        msgstr "Tous les états"

        msgid "desk.people.none"
        msgstr "Personne ne s’est encore inscrit."

        msgid "desk.people.none-found"
        msgstr "Aucune inscription ne correspond."

        msgid "desk.people.party"
        msgstr "Personnes"

        msgid "desk.people.when"
        msgstr "Inscrit le"

        msgid "desk.people.language"
        msgstr "Langue"

        msgid "desk.people.actions"
        msgstr "Actions"

        msgid "desk.people.withdraw"
        msgstr "Désister"

        msgid "desk.people.withdraw-name"
        msgstr "Désister {name}"

        msgid "desk.people.withdraw-title"
        msgstr "Rendre une inscription"

        msgid "desk.people.withdraw-question"
        msgid_plural "desk.people.withdraw-question"
        msgstr[0] "Rendre la place de {name} ({n} personne) ? Un courriel le lui confirmera, et la liste d’attente avancera."
        msgstr[1] "Rendre les places de {name} ({n} personnes) ? Un courriel le lui confirmera, et la liste d’attente avancera."

        msgid "desk.people.withdraw-do"
        msgstr "Rendre l’inscription"

        msgid "desk.people.keep"
        msgstr "Garder l’inscription"

        msgid "desk.people.pages"
        msgstr "Pages des inscriptions"

        msgid "desk.people.previous"
        msgstr "Page précédente"

        msgid "desk.people.next"
        msgstr "Page suivante"

        msgid "desk.people.waits-at"
        msgstr "en attente, rang {position}"

        msgid "desk.people.pending"
        msgstr "à confirmer"

        msgid "desk.people.waitlisted"
        msgstr "en attente"

        msgid "desk.people.offered"
        msgstr "place proposée"

        msgid "desk.people.confirmed"
        msgstr "confirmée"

        msgid "desk.people.withdrawn"
        msgstr "rendue"

        msgid "desk.people.expired"
        msgstr "expirée"

        msgid "desk.people.declined"
        msgstr "refusée"

        msgid "desk.people.cancelled"
        msgstr "annulée"

        msgid "desk.edit.title"
        msgstr "Modifier la séance"

        msgid "desk.edit.submit"
        msgstr "Enregistrer les modifications"

        msgid "desk.edit.visible"
        msgstr "Visible dans l’agenda"

        msgid "desk.edit.changed"
        msgstr "La séance a changé entre-temps. Votre saisie est gardée ; enregistrez de nouveau pour l’appliquer."

        msgid "desk.edit.was"
        msgstr "{field} : {before} est devenu {after}"

        msgid "desk.edit.nothing"
        msgstr "(vide)"

        msgid "desk.form.listed"
        msgstr "Visible dans l’agenda"

        msgid "desk.edit.leave"
        msgstr "Laisser comme avant"

        msgid "desk.details.other-titles"
        msgstr "Titres dans d’autres langues"


        # Ce qu’un changement entraînerait, annoncé avant de le faire.

        msgid "desk.consequences.now"
        msgstr "Aujourd’hui : {when}, {place}."

        msgid "desk.consequences.move"
        msgstr "Déplacer la séance ?"

        msgid "desk.consequences.move-do"
        msgstr "Déplacer et prévenir"

        msgid "desk.consequences.cancel"
        msgstr "Annuler la séance ?"

        msgid "desk.consequences.cancel-do"
        msgstr "Annuler et prévenir"

        msgid "desk.consequences.stale"
        msgstr "Entre-temps, la situation a changé. Voici ce qui se passerait maintenant."

        msgid "desk.consequences.back"
        msgstr "Revenir en arrière"

        msgid "desk.move.title"
        msgstr "Déplacer la séance"

        msgid "desk.move.lead"
        msgstr "Choisissez l’heure, puis la salle : rien ne change avant votre accord."

        msgid "desk.move.see"
        msgstr "Voir les conséquences"

        msgid "desk.form.reason"
        msgstr "Pourquoi"

        msgid "desk.form.reason-hint"
        msgstr "Les inscrits liront cette phrase dans leur courriel."

        msgid "desk.do.move"
        msgstr "Déplacer"

        msgid "desk.do.cancel"
        msgstr "Annuler la séance"

        msgid "desk.done.moved"
        msgstr "La séance est déplacée ; les inscrits sont prévenus."

        msgid "desk.done.cancelled"
        msgstr "La séance est annulée ; les inscrits sont prévenus."

        # Les réservations au bureau, et les personnes inscrites.

        msgid "desk.need.request"
        msgstr "La demande « {purpose} » ({room}, {when}) attend une réponse."

        msgid "desk.bookings.title"
        msgstr "Réservations"

        msgid "desk.bookings.one"
        msgstr "Réservation"

        msgid "desk.bookings.wait"
        msgid_plural "desk.bookings.wait"
        msgstr[0] "{n} demande attend une réponse"
        msgstr[1] "{n} demandes attendent une réponse"

        msgid "desk.bookings.requests"
        msgstr "Demandes"

        msgid "desk.bookings.holds"
        msgstr "Options"

        msgid "desk.bookings.standing"
        msgstr "Confirmées"

        msgid "desk.bookings.none"
        msgstr "Aucune réservation à venir."

        msgid "desk.bookings.what"
        msgstr "Réservation et salle"

        msgid "desk.bookings.whom"
        msgstr "Pour"

        msgid "desk.bookings.more"
        msgstr "Réservations suivantes"

        msgid "desk.bookings.all"
        msgstr "Toutes les réservations"

        msgid "desk.booking.requested"
        msgstr "demandée"

        msgid "desk.booking.held"
        msgstr "en option"

        msgid "desk.booking.confirmed"
        msgstr "confirmée"

        msgid "desk.booking.declined"
        msgstr "refusée"

        msgid "desk.booking.expired"
        msgstr "expirée"

        msgid "desk.booking.cancelled"
        msgstr "annulée"

        msgid "desk.booking.released"
        msgstr "libérée"

        msgid "desk.booking.organisation"
        msgstr "Organisme"

        msgid "desk.booking.contact"
        msgstr "Contact"

        msgid "desk.booking.asked-on"
        msgstr "Reçue le"

        msgid "desk.booking.held-until"
        msgstr "Option jusqu’au"

        msgid "desk.booking.needs"
        msgstr "À lever"

        msgid "desk.booking.waived"
        msgstr "Règles levées"

        msgid "desk.booking.notes"
        msgstr "Échanges"

        msgid "desk.booking.hindered"
        msgstr "Accord impossible :"

        msgid "desk.booking.approve"
        msgstr "Si vous acceptez"

        msgid "desk.booking.approve-do"
        msgstr "Accepter et réserver la salle"

        msgid "desk.booking.ask"
        msgstr "Poser une question"

        msgid "desk.booking.ask-label"
        msgstr "Votre question"

        msgid "desk.booking.ask-hint"
        msgstr "Elle part par mail au contact ; la demande reste ouverte."

        msgid "desk.booking.ask-do"
        msgstr "Envoyer la question"

        msgid "desk.booking.answer"
        msgstr "Noter une réponse"

        msgid "desk.booking.answer-label"
        msgstr "Réponse"

        msgid "desk.booking.answer-hint"
        msgstr "Ce que le demandeur a répondu ; aucun mail ne part."

        msgid "desk.booking.answer-do"
        msgstr "Garder la réponse"

        msgid "desk.booking.decline"
        msgstr "Refuser"

        msgid "desk.booking.decline-label"
        msgstr "Pourquoi"

        msgid "desk.booking.decline-hint"
        msgstr "Cette phrase part par mail dans cinq minutes ; d’ici là, le refus s’annule."

        msgid "desk.booking.decline-do"
        msgstr "Refuser la demande"

        msgid "desk.booking.instead"
        msgstr "Proposer une autre salle"

        msgid "desk.booking.instead-none"
        msgstr "Aucune"

        msgid "desk.booking.instead-choice"
        msgid_plural "desk.booking.instead-choice"
        msgstr[0] "{room} ({n} place)"
        msgstr[1] "{room} ({n} places)"

        msgid "desk.booking.instead-gone"
        msgstr "La salle proposée vient d’être prise : choisissez-en une autre."

        msgid "desk.booking.confirm"
        msgstr "Confirmer la réservation"

        msgid "desk.booking.cancel"
        msgstr "Annuler la réservation"

        msgid "desk.booking.restore"
        msgstr "Revenir sur cette décision"

        msgid "desk.booking.done.approved"
        msgstr "La demande est acceptée et la salle réservée."

        msgid "desk.booking.done.asked"
        msgstr "La question part par mail."

        msgid "desk.booking.done.answered"
        msgstr "La réponse est notée."

        msgid "desk.booking.done.declined"
        msgstr "La demande est refusée ; le mail attend cinq minutes."

        msgid "desk.booking.done.confirmed"
        msgstr "La réservation est confirmée."

        msgid "desk.booking.done.cancelled"
        msgstr "La réservation est annulée."

        msgid "desk.booking.done.restored"
        msgstr "La réservation est rétablie."

        msgid "desk.note.question"
        msgstr "Question du bâtiment"

        msgid "desk.note.answer"
        msgstr "Réponse"

        msgid "desk.note.declined"
        msgstr "Refus"

        msgid "desk.note.bumped"
        msgstr "Salle reprise"

        msgid "desk.note.handover"
        msgstr "État des lieux"

        msgid "desk.rule.opening-hours"
        msgstr "hors des heures d’ouverture"

        msgid "desk.rule.holiday"
        msgstr "un jour férié"

        msgid "desk.rule.capacity"
        msgstr "moins de places que d’inscrits"

        msgid "desk.rule.approval"
        msgstr "accord du bâtiment"

        msgid "desk.rule.short-notice"
        msgstr "trop tard"

        msgid "desk.rule.far-ahead"
        msgstr "trop longtemps à l’avance"

        msgid "desk.rule.too-short"
        msgstr "trop court"

        msgid "desk.rule.too-long"
        msgstr "trop long"

        msgid "desk.rule.quota-bookings"
        msgstr "trop de réservations"

        msgid "desk.rule.quota-time"
        msgstr "trop d’heures réservées"

        msgid "desk.rule.residents-first"
        msgstr "priorité aux résidents"

        msgid "desk.rule.members-only"
        msgstr "réservé aux membres"

        msgid "desk.person.correct"
        msgstr "Corriger l’inscription"

        msgid "desk.person.save"
        msgstr "Enregistrer les corrections"

        msgid "desk.person.resend"
        msgstr "Renvoyer le mail"

        msgid "desk.person.email-hint"
        msgstr "Une autre adresse reçoit un nouveau lien ; l’ancien ne vaut plus."

        msgid "desk.person.back"
        msgstr "Toutes les inscriptions"

        msgid "desk.person.done.corrected"
        msgstr "L’inscription est corrigée."

        msgid "desk.person.done.resent"
        msgstr "Le mail part de nouveau."

        msgid "desk.person.done.restored"
        msgstr "L’inscription est rétablie."

        msgid "desk.people.sheet"
        msgstr "Télécharger pour un tableur (CSV)"

        msgid "desk.promotion.confirm"
        msgstr "À la première personne qui attend, aussitôt"

        msgid "desk.promotion.offer"
        msgstr "Proposée à la première personne, qui répond"

        msgid "desk.promotion.hours-hint"
        msgid_plural "desk.promotion.hours-hint"
        msgstr[0] "Vide : {n} heure."
        msgstr[1] "Vide : {n} heures."

        msgid "desk.form.registration.waitinglist.promotion"
        msgstr "Une place rendue"

        msgid "desk.form.registration.waitinglist.offerhours"
        msgstr "Heures pour répondre"

        msgid "desk.form.themes"
        msgstr "Thèmes"

        msgid "desk.waiting-list.offered"
        msgid_plural "desk.waiting-list.offered"
        msgstr[0] "places proposées, {n} heure pour répondre"
        msgstr[1] "places proposées, {n} heures pour répondre"


        # The life of a booking.

        msgid "mail.booking-why"
        msgstr "Vous recevez ce mail parce que cette adresse a été donnée pour une réservation de salle. Pour répondre, écrivez à la maison qui accueille."

        msgid "mail.booking-quote"
        msgstr "« {words} »"

        msgid "mail.booking-instead"
        msgstr "Libre à la place"

        msgid "mail.booking-requested.subject"
        msgstr "Demande de salle reçue : {purpose}"

        msgid "mail.booking-requested.lead"
        msgstr "Nous avons bien reçu votre demande. La salle n’est pas encore réservée : la maison vous répondra par mail."

        msgid "mail.booking-question.subject"
        msgstr "Une question sur votre demande : {purpose}"

        msgid "mail.booking-question.lead"
        msgstr "Avant de décider, la maison vous demande :"

        msgid "mail.booking-question.answer"
        msgstr "Votre demande reste en attente jusqu’à votre réponse."

        msgid "mail.booking-approved.subject"
        msgstr "Salle accordée : {purpose}"

        msgid "mail.booking-approved.lead"
        msgstr "La maison est d’accord : la salle est réservée pour vous."

        msgid "mail.booking-declined.subject"
        msgstr "Demande refusée : {purpose}"

        msgid "mail.booking-declined.lead"
        msgstr "La maison ne peut pas vous donner cette salle. Elle écrit :"

        msgid "mail.booking-outdone.subject"
        msgstr "Salle donnée à une autre demande : {purpose}"

        msgid "mail.booking-outdone.lead"
        msgstr "Plusieurs demandes portaient sur cette salle au même moment. La maison en a accepté une autre ; la vôtre prend fin."

        msgid "mail.booking-moved.subject"
        msgstr "Réservation déplacée : {purpose}"

        msgid "mail.booking-moved.lead"
        msgstr "Votre réservation a changé d’heure ou de salle."

        msgid "mail.booking-moved.series"
        msgid_plural "mail.booking-moved.series"
        msgstr[0] "Votre réservation et {n} autre date de sa série ont changé d’heure ou de salle."
        msgstr[1] "Votre réservation et {n} autres dates de sa série ont changé d’heure ou de salle."

        msgid "mail.booking-moved.further"
        msgstr "Autre date"

        msgid "mail.booking-bumped.subject"
        msgstr "Salle reprise par la maison : {purpose}"

        msgid "mail.booking-bumped.lead"
        msgstr "La maison doit reprendre la salle que vous aviez réservée. Elle écrit :"

        msgid "mail.booking-bumped.instead"
        msgstr "Voici ce qui est libre à la place, à réserver comme d’habitude."

        msgid "refusal.approval-needed"
        msgid_plural "refusal.approval-needed"
        msgstr[0] "La maison a accordé {room}, {when}, pour {n} personne au plus. Pour davantage, il faut de nouveau son accord ; un administrateur peut le donner."
        msgstr[1] "La maison a accordé {room}, {when}, pour {n} personnes au plus. Pour davantage, il faut de nouveau son accord ; un administrateur peut le donner."

        msgid "problem.approval-needed"
        msgstr "Accord nécessaire"

        msgid "consequence.booking.requested"
        msgstr "La salle {room} est demandée à la maison : {when}. Rien n’est encore réservé."

        msgid "consequence.booking.approved"
        msgstr "La demande est acceptée ; {room} est réservée : {when}."

        msgid "consequence.booking.declined"
        msgstr "La demande est refusée : {room}, {when}."

        msgid "consequence.booking.outdone"
        msgstr "Une autre demande pour la même salle prend fin : {room}, {when}."

        msgid "consequence.booking.asked"
        msgstr "Une question est posée sur la demande : {room}, {when}."

        msgid "consequence.booking.answered"
        msgstr "Une réponse est notée pour la demande : {room}, {when}."

        msgid "consequence.booking.handed-over"
        msgstr "Un état des lieux est noté : {room}, {when}."

        msgid "consequence.booking.bumped"
        msgstr "La maison reprend {room} : {when}."

        msgid "consequence.booking.checked-in"
        msgstr "L’arrivée est notée : {room}, {when}."

        msgid "consequence.mail.booking_requested"
        msgid_plural "consequence.mail.booking_requested"
        msgstr[0] "{n} courriel confirme que la demande est reçue."
        msgstr[1] "{n} courriels confirment que la demande est reçue."

        msgid "consequence.mail.booking_question"
        msgid_plural "consequence.mail.booking_question"
        msgstr[0] "{n} courriel pose la question."
        msgstr[1] "{n} courriels posent la question."

        msgid "consequence.mail.booking_approved"
        msgid_plural "consequence.mail.booking_approved"
        msgstr[0] "{n} courriel annonce l’accord."
        msgstr[1] "{n} courriels annoncent l’accord."

        msgid "consequence.mail.booking_declined"
        msgid_plural "consequence.mail.booking_declined"
        msgstr[0] "{n} courriel annonce le refus et sa raison."
        msgstr[1] "{n} courriels annoncent le refus et sa raison."

        msgid "consequence.mail.booking_outdone"
        msgid_plural "consequence.mail.booking_outdone"
        msgstr[0] "{n} courriel annonce que la salle va à une autre demande."
        msgstr[1] "{n} courriels annoncent que la salle va à une autre demande."

        msgid "consequence.mail.booking_moved"
        msgid_plural "consequence.mail.booking_moved"
        msgstr[0] "{n} courriel annonce le nouvel horaire ou la nouvelle salle."
        msgstr[1] "{n} courriels annoncent le nouvel horaire ou la nouvelle salle."

        msgid "consequence.mail.booking_bumped"
        msgid_plural "consequence.mail.booking_bumped"
        msgstr[0] "{n} courriel annonce que la maison reprend la salle."
        msgstr[1] "{n} courriels annoncent que la maison reprend la salle."

        # Rules of booking.

        msgid "mail.booking-restored.subject"
        msgstr "La salle est de nouveau à vous : {purpose}"

        msgid "mail.booking-restored.lead"
        msgstr "La maison vous rend la salle qu’elle avait reprise : votre réservation est rétablie."

        msgid "mail.booking-released.subject"
        msgstr "Salle rendue libre : {purpose}"

        msgid "mail.booking-released.lead"
        msgstr "Personne n’est venu à temps ; la salle est de nouveau libre. Si vous en avez encore besoin, réservez-la de nouveau."

        msgid "mail.booking-to-approve.subject"
        msgstr "Une demande de salle attend votre accord : {purpose}"

        msgid "mail.booking-to-approve.lead"
        msgstr "Quelqu’un demande une salle de votre maison. Rien n’est réservé tant que vous n’avez pas décidé."

        msgid "mail.booking-reminder.subject"
        msgstr "Rappel, une demande de salle attend : {purpose}"

        msgid "mail.booking-reminder.lead"
        msgstr "Cette demande attend votre décision depuis plus d’un jour."

        msgid "mail.booking-house"
        msgstr "Vous recevez ce mail parce que vous décidez des salles de cette maison."

        msgid "mail.booking-for"
        msgstr "Pour"

        msgid "mail.booking-id"
        msgstr "Numéro de la demande"

        msgid "refusal.instead"
        msgstr "Libre à la place : {room}, {when}."

        msgid "refusal.unknown-rule"
        msgstr "Cette règle n’existe pas."

        msgid "problem.unknown-rule"
        msgstr "Règle inconnue"

        msgid "problem.too-short-notice"
        msgstr "Réservation trop tardive"

        msgid "problem.too-far-ahead"
        msgstr "Réservation trop lointaine"

        msgid "problem.booking-too-short"
        msgstr "Réservation trop courte"

        msgid "problem.booking-too-long"
        msgstr "Réservation trop longue"

        msgid "problem.quota-bookings"
        msgstr "Nombre de réservations atteint"

        msgid "problem.quota-time"
        msgstr "Temps de réservation atteint"

        msgid "problem.residents-first"
        msgstr "Priorité aux résidents"

        msgid "problem.members-only"
        msgstr "Réservé à certains"

        msgid "malformed.party"
        msgstr "Un groupe s’écrit role:organiser, kind:start_up, organisation:nyuko ou programme:123go."

        msgid "malformed.past"
        msgstr "Ce moment n’est pas encore venu."

        msgid "rule.everywhere"
        msgstr "toutes les maisons"

        msgid "rule.note"
        msgstr "Pourquoi : {note}."

        msgid "rule.waivers"
        msgstr "Peut faire une exception : {roles}."

        msgid "rule.days"
        msgid_plural "rule.days"
        msgstr[0] "{n} jour"
        msgstr[1] "{n} jours"

        msgid "rule.hours"
        msgid_plural "rule.hours"
        msgstr[0] "{n} heure"
        msgstr[1] "{n} heures"

        msgid "rule.minutes"
        msgid_plural "rule.minutes"
        msgstr[0] "{n} minute"
        msgstr[1] "{n} minutes"

        msgid "rule.bookings"
        msgid_plural "rule.bookings"
        msgstr[0] "{n} réservation"
        msgstr[1] "{n} réservations"

        msgid "rule.per.day"
        msgstr "par jour"

        msgid "rule.per.week"
        msgstr "par semaine"

        msgid "rule.per.month"
        msgstr "par mois"

        msgid "rule.per.organisation"
        msgstr "et par organisation"

        msgid "rule.per.contact"
        msgstr "et par contact"

        msgid "rule.broken.minimum_notice"
        msgstr "Règle de {place} : il faut réserver au moins {value} avant le début."

        msgid "rule.broken.advance_window"
        msgstr "Règle de {place} : on réserve au plus {value} avant le début."

        msgid "rule.broken.minimum_length"
        msgstr "Règle de {place} : au moins {value} ; ici {asked}."

        msgid "rule.broken.maximum_length"
        msgstr "Règle de {place} : au plus {value} ; ici {asked}."

        msgid "rule.broken.quota_bookings"
        msgstr "Règle de {place} : au plus {value} ; il y en a déjà ({used})."

        msgid "rule.broken.quota_minutes"
        msgstr "Règle de {place} : au plus {value} ; déjà {used}, et {asked} de plus."

        msgid "rule.broken.residents_first"
        msgstr "Règle de {place} : priorité à {parties} ; les autres réservent au plus {value} avant le début."

        msgid "rule.broken.members_only"
        msgstr "Règle de {place} : seulement pour {parties}."

        msgid "rule.broken.approval"
        msgstr "Règle de {place} : il faut l’accord de la maison. Faites une demande (request)."

        msgid "consequence.rule.created"
        msgstr "La règle vaut pour ce qui sera réservé désormais."

        msgid "consequence.rule.ended"
        msgstr "La règle prend fin."

        msgid "consequence.booking.released"
        msgstr "{room} est rendue libre, personne n’étant venu : {when}."

        msgid "consequence.mail.booking_restored"
        msgid_plural "consequence.mail.booking_restored"
        msgstr[0] "{n} courriel annonce que la salle est rendue."
        msgstr[1] "{n} courriels annoncent que la salle est rendue."

        msgid "consequence.mail.booking_released"
        msgid_plural "consequence.mail.booking_released"
        msgstr[0] "{n} courriel annonce que la salle est rendue libre."
        msgstr[1] "{n} courriels annoncent que la salle est rendue libre."

        msgid "consequence.mail.booking_to_approve"
        msgid_plural "consequence.mail.booking_to_approve"
        msgstr[0] "{n} courriel demande l’accord de la maison."
        msgstr[1] "{n} courriels demandent l’accord de la maison."

        msgid "consequence.mail.booking_reminder"
        msgid_plural "consequence.mail.booking_reminder"
        msgstr[0] "{n} courriel rappelle la demande à la maison."
        msgstr[1] "{n} courriels rappellent la demande à la maison."

        msgid "consequence.booking.restored"
        msgstr "La réservation est rétablie : {room}, {when}."

        msgid "consequence.booking.key-kept"
        msgstr "Le code de {room} est gardé : {when}."

        msgid "consequence.booking.key-revealed"
        msgstr "Le code de {room} est communiqué, et cela est noté : {when}."

        msgid "refusal.unknown-school-holiday"
        msgstr "Aucunes vacances scolaires n’ont le nom « {name} »."

        msgid "problem.unknown-school-holiday"
        msgstr "Vacances scolaires inconnues"

        msgid "malformed.school-zone"
        msgstr "Ce n’est pas une zone scolaire, comme FR-zone-B, BE-French, DE-SL ou LU."

        msgid "consequence.school-holidays.imported"
        msgstr "Les vacances scolaires sont récrites d’après le fichier."

        msgid "warning.school-holiday"
        msgstr "Le {day} tombe pendant les vacances scolaires ({places}) : {holiday}, du {first} au {last}."

        # The calendars that programs subscribe to.

        msgid "feed.busy"
        msgstr "Occupé"

        msgid "feed.held"
        msgstr "Réservé provisoirement"

        msgid "feed.closed"
        msgstr "Fermé : {reason}"

        msgid "feed.maintenance"
        msgstr "Maintenance : {reason}"

        msgid "feed.limited"
        msgstr "Réservé à {parties} : {reason}"

        # Series.

        msgid "refusal.unknown-series"
        msgstr "Il n’y a pas de série {name}."

        msgid "malformed.local-time"
        msgstr "Donnez un jour et une heure à l’horloge du bâtiment, sans décalage, par exemple 2027-03-18T08:30."

        msgid "malformed.clock-time"
        msgstr "Donnez une heure à l’horloge du bâtiment, par exemple 09:00, ou avec son jour, par exemple 2027-03-18T09:00, sans décalage."

        msgid "fault.recurrence-part"
        msgstr "« {part} » n’est pas un élément de règle : écrivez NOM=VALEUR séparés par des points-virgules, par exemple FREQ=WEEKLY;BYDAY=TU;COUNT=6."

        msgid "fault.recurrence-without-frequency"
        msgstr "FREQ manque dans la règle : ajoutez FREQ=DAILY, WEEKLY, MONTHLY ou YEARLY."

        msgid "fault.recurrence-oftener-than-daily"
        msgstr "Une règle donne au plus une date par jour : prenez FREQ=DAILY ou plus rare, sans BYHOUR, BYMINUTE ni BYSECOND."

        msgid "fault.recurrence-ends-twice"
        msgstr "COUNT et UNTIL s’excluent : gardez l’un des deux."

        msgid "fault.recurrence-endless"
        msgstr "La règle ne finit jamais : ajoutez COUNT ou UNTIL."

        msgid "fault.recurrence-unfitting"
        msgstr "{part} ne va pas avec cette fréquence : retirez-le, ou prenez-en une autre."

        msgid "fault.recurrence-incomplete"
        msgstr "{part} ne suffit pas seul : ajoutez {other}."

        msgid "fault.recurrence-empty"
        msgstr "La règle ne donne aucune date : regardez le début, les jours et la fin."

        msgid "consequence.series.created"
        msgstr "Une série est créée."

        msgid "consequence.series.edited"
        msgstr "Une série est modifiée."

        msgid "consequence.series.cancelled"
        msgstr "Des dates d’une série sont annulées."

        msgid "consequence.series.skipped"
        msgstr "Des dates d’une série sont laissées de côté."

        msgid "consequence.series.retried"
        msgstr "Des dates d’une série sont tentées de nouveau."

        msgid "problem.unknown-series"
        msgstr "Série inconnue"

        msgid "fault.recurrence-too-many"
        msgid_plural "fault.recurrence-too-many"
        msgstr[0] "La règle donne plus de {n} date : finissez-la plus tôt."
        msgstr[1] "La règle donne plus de {n} dates : finissez-la plus tôt, ou faites plusieurs séries."

        msgid "fault.recurrence-too-long"
        msgid_plural "fault.recurrence-too-long"
        msgstr[0] "La règle dure plus de {n} an : finissez-la plus tôt."
        msgstr[1] "La règle dure plus de {n} ans : finissez-la plus tôt."

        msgid "desk.person.party"
        msgstr "Nombre de personnes"

        msgid "desk.person.party-hint"
        msgstr "Moins de personnes : les places rendues vont à celles et ceux qui attendent. Davantage : tant qu’il y a des places libres et que personne n’attend."

        msgid "desk.person.guests"
        msgstr "Noms des personnes qui accompagnent"

        msgid "desk.person.access"
        msgstr "Besoins pour participer"

        msgid "desk.person.access-hint"
        msgstr "Notez ce dont la personne a besoin, jamais pourquoi."

        msgid "desk.do.booking"
        msgstr "Réservation de la salle"

        # The code of a booking’s room, and what is kept of rooms.
        msgid "desk.key.title"
        msgstr "Code de la salle"

        msgid "desk.key.none"
        msgstr "Aucun code n’est gardé pour cette réservation."

        msgid "desk.key.kept"
        msgstr "Un code est gardé ; son heure n’est pas encore venue."

        msgid "desk.key.released"
        msgstr "Un code est gardé ; il se lit depuis : {when}."

        msgid "desk.key.told"
        msgstr "Le code :"

        msgid "desk.key.audited"
        msgstr "La lecture est notée à votre nom."

        msgid "desk.key.reveal"
        msgstr "Lire le code"

        msgid "desk.key.keep"
        msgstr "Garder un code"

        msgid "desk.key.keep-do"
        msgstr "Garder ce code"

        msgid "desk.key.secret-hint"
        msgstr "Il est chiffré, et ne figure dans aucune liste ni aucun mail. Il remplace celui d’avant."

        msgid "desk.key.release-hint"
        msgstr "Vide : une heure avant le début."

        msgid "desk.key.done"
        msgstr "Le code est gardé."

        msgid "desk.form.secret"
        msgstr "Code ou numéro de badge"

        msgid "desk.form.releaseat"
        msgstr "Lisible à partir de"

        msgid "desk.rooms.all"
        msgstr "Salles"

        msgid "desk.rooms.lead"
        msgstr "Ce qui se règle ici : remises en état, nombre d’équipements, particularités."

        msgid "desk.room.turnarounds"
        msgstr "Remises en état"

        msgid "desk.room.turnarounds-hint"
        msgstr "Minutes entre deux réservations selon leurs dispositions. Sans minutes, la ligne est retirée ; sans aucune ligne, la salle garde ses temps avant et après."

        msgid "desk.room.any-layout"
        msgstr "toute disposition"

        msgid "desk.room.from-layout"
        msgstr "De"

        msgid "desk.room.to-layout"
        msgstr "À"

        msgid "desk.room.minutes"
        msgstr "Minutes"

        msgid "desk.room.stock"
        msgstr "Nombre d’équipements"

        msgid "desk.room.stock-hint"
        msgstr "Vide : il y en a, sans compte."

        msgid "desk.room.attributes"
        msgstr "Particularités"

        msgid "desk.room.not-said"
        msgstr "Non précisé"

        msgid "desk.room.save"
        msgstr "Enregistrer la salle"

        msgid "desk.room.done"
        msgstr "La salle est enregistrée."

        msgid "mail.booking-instead-told"
        msgid_plural "mail.booking-instead-told"
        msgstr[0] "Libre au même moment : {room} ({n} place)."
        msgstr[1] "Libre au même moment : {room} ({n} places)."

        msgid "refusal.on-line"
        msgstr "Ligne {line} : {reason}"

        msgid "malformed.calendar-utf-8"
        msgstr "Le calendrier n’est pas en UTF-8 ici : exportez-le de nouveau en UTF-8."

        msgid "malformed.calendar-file"
        msgstr "Ce n’est pas un calendrier : il n’a pas de BEGIN:VCALENDAR. Exportez-le en iCalendar (.ics)."

        msgid "malformed.calendar-version"
        msgstr "C’est du vCalendar 1.0 : exportez-le en iCalendar 2.0 (.ics)."

        msgid "malformed.calendar-method"
        msgstr "C’est la réponse à une invitation, pas un calendrier : exportez le calendrier lui-même."

        msgid "malformed.calendar-nesting"
        msgstr "END ne ferme pas ce qui a été ouvert en dernier : le fichier est abîmé. Exportez-le de nouveau."

        msgid "malformed.calendar-end"
        msgstr "Le fichier s’arrête avant END:VCALENDAR : il a été coupé. Exportez-le ou récupérez-le de nouveau."

        msgid "malformed.calendar-time"
        msgstr "Donnez une heure comme 20270112T140000, avec Z à la fin pour UTC, ou un jour comme 20270112."

        msgid "malformed.calendar-zone"
        msgstr "Ce fuseau horaire est inconnu : utilisez un nom comme Europe/Paris, ou décrivez-le dans un VTIMEZONE."

        msgid "malformed.calendar-duration"
        msgstr "Donnez une durée comme PT1H30M ou P1D."

        msgid "malformed.calendar-range"
        msgstr "Un événement ne peut pas changer tous les suivants : terminez le précédent par UNTIL et commencez-en un nouveau."

        msgid "malformed.calendar-exrule"
        msgstr "EXRULE ne fait plus partie d’iCalendar : nommez les jours exclus par EXDATE."

        msgid "room.few-wheelchair-places"
        msgid_plural "room.few-wheelchair-places"
        msgstr[0] "{n} place seulement pour les fauteuils roulants"
        msgstr[1] "{n} places seulement pour les fauteuils roulants"
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
        msgstr "Demonstration data: sessions, persons and bookings are fictitious."

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

        msgid "agenda.theme"
        msgstr "Theme"

        msgid "agenda.theme-all"
        msgstr "All themes"

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

        msgid "session.themes"
        msgstr "Themes"

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

        msgid "session.offer-rule"
        msgid_plural "session.offer-rule"
        msgstr[0] "A place that becomes free is offered to the first on the list, who has {n} hour to answer, less when the session is near."
        msgstr[1] "A place that becomes free is offered to the first on the list, who has {n} hours to answer, less when the session is near."

        msgid "session.party-rule"
        msgstr "A group stays together: it waits until all its places are free, and nobody goes ahead of it."

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

        msgid "registration.accept-offer"
        msgstr "Accept the offer"

        msgid "registration.decline-offer"
        msgstr "Decline the offer"

        msgid "registration.offer.today"
        msgstr "Please answer today before {time}."

        msgid "registration.offer.tomorrow"
        msgstr "Please answer before tomorrow, {time}."

        msgid "registration.offer.later"
        msgstr "Please answer before {day}, {time}."

        msgid "registration.offer.rule"
        msgid_plural "registration.offer.rule"
        msgstr[0] "The place is kept for you until then. Without an answer it goes to the next person."
        msgstr[1] "The places are kept for you until then. Without an answer they go to the next people."

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
        msgid_plural "registration.state.offered"
        msgstr[0] "A place is offered to you."
        msgstr[1] "{n} places are offered to you."

        msgid "registration.state.confirmed"
        msgid_plural "registration.state.confirmed"
        msgstr[0] "Your place is reserved."
        msgstr[1] "Your {n} places are reserved."

        msgid "registration.state.withdrawn"
        msgstr "You gave up your place."

        msgid "registration.state.expired"
        msgstr "The time to answer has run out: this registration has ended."

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

        # The parts of the site and its foot.

        msgid "site.sections"
        msgstr "Main menu"

        msgid "site.buildings"
        msgstr "Buildings"

        msgid "site.programmes"
        msgstr "Programmes"

        msgid "site.foot"
        msgstr "About"

        msgid "site.legal"
        msgstr "Legal notice"

        msgid "site.privacy"
        msgstr "Privacy"

        msgid "site.accessibility"
        msgstr "Accessibility"

        # The agenda in two views, and what narrows it.

        msgid "agenda.view"
        msgstr "View"

        msgid "agenda.list"
        msgstr "List"

        msgid "agenda.month"
        msgstr "Month"

        msgid "agenda.filters"
        msgstr "Filter sessions"

        msgid "agenda.chosen"
        msgstr "Filters in force"

        msgid "agenda.remove"
        msgstr "remove"

        msgid "agenda.remove-all"
        msgstr "Remove all filters"

        msgid "agenda.from-day"
        msgstr "from {day}"

        msgid "agenda.to-day"
        msgstr "until {day}"

        msgid "agenda.month-title"
        msgstr "Agenda: {month}"

        msgid "agenda.month-empty"
        msgstr "No session in {month}."

        msgid "agenda.month-empty-filtered"
        msgstr "No session matches these criteria in {month}."

        msgid "agenda.none-ahead"
        msgstr "No session is announced after that."

        msgid "agenda.next"
        msgstr "The next one"

        msgid "agenda.count"
        msgid_plural "agenda.count"
        msgstr[0] "{n} session"
        msgstr[1] "{n} sessions"

        msgid "agenda.more-of-day"
        msgid_plural "agenda.more-of-day"
        msgstr[0] "and {n} more"
        msgstr[1] "and {n} more"

        msgid "agenda.today"
        msgstr "today"

        msgid "agenda.whole-month"
        msgstr "This month has more sessions than this grid shows; the list has them all."

        # Buildings and rooms.

        msgid "building.title"
        msgstr "Buildings"

        msgid "building.intro"
        msgstr "The buildings of the network, their rooms and when they are free."

        msgid "building.empty"
        msgstr "No building is declared yet."

        msgid "building.rooms"
        msgid_plural "building.rooms"
        msgstr[0] "{n} room"
        msgstr[1] "{n} rooms"

        msgid "building.no-rooms"
        msgstr "no rooms"

        msgid "building.up-to"
        msgid_plural "building.up-to"
        msgstr[0] "up to {n} person"
        msgstr[1] "up to {n} people"

        msgid "building.open-today"
        msgstr "open today {hours}"

        msgid "building.shut-today"
        msgstr "closed today"

        msgid "building.always-open"
        msgstr "open at all times"

        msgid "building.holiday"
        msgstr "closed today: {holiday}"

        msgid "building.season"
        msgstr "from {first} to {last}"

        msgid "building.closed"
        msgstr "closed"

        msgid "building.hours"
        msgstr "Opening hours"

        msgid "building.public"
        msgstr "Public"

        msgid "building.max-public"
        msgid_plural "building.max-public"
        msgstr[0] "at most {n} person in the building at one time"
        msgstr[1] "at most {n} people in the building at one time"

        msgid "building.access"
        msgstr "Access"

        msgid "building.all-step-free"
        msgstr "All rooms are reached without a step."

        msgid "building.some-step-free"
        msgid_plural "building.some-step-free"
        msgstr[0] "{n} room of {rooms} is reached without a step."
        msgstr[1] "{n} rooms of {rooms} are reached without a step."

        msgid "building.no-step-free"
        msgstr "No room is reached without a step."

        msgid "building.stack"
        msgstr "The rooms"

        msgid "building.sessions"
        msgstr "Coming sessions"

        msgid "building.no-sessions"
        msgstr "No session is announced here."

        msgid "building.all-sessions"
        msgstr "All sessions here"

        msgid "building.calendar"
        msgstr "Free or taken in {month}"

        msgid "building.days"
        msgstr "{first} to {last}"

        msgid "building.one-day"
        msgstr "{day}"

        msgid "building.more"
        msgstr "More buildings"

        msgid "building.back"
        msgstr "All buildings"

        msgid "building.address"
        msgstr "Address"

        msgid "building.directions"
        msgstr "How to get there"

        msgid "building.entry"
        msgstr "Getting in"

        msgid "building.contact"
        msgstr "Contact"

        msgid "building.rules"
        msgstr "House rules"

        msgid "building.photos"
        msgstr "Photos"

        msgid "room.floor"
        msgstr "Floor"

        msgid "room.street-level"
        msgstr "street level"

        msgid "room.floor-number"
        msgstr "floor {number}"

        msgid "room.wheelchairs-declared"
        msgid_plural "room.wheelchairs-declared"
        msgstr[0] "{n} place for a wheelchair"
        msgstr[1] "{n} places for wheelchairs"

        msgid "room.area"
        msgstr "Area"

        msgid "room.layouts"
        msgstr "Layouts"

        msgid "room.seats"
        msgid_plural "room.seats"
        msgstr[0] "{n} seat"
        msgstr[1] "{n} seats"

        msgid "room.people"
        msgid_plural "room.people"
        msgstr[0] "{n} person"
        msgstr[1] "{n} people"

        msgid "room.equipment"
        msgstr "Equipment"

        msgid "room.no-equipment"
        msgstr "no equipment declared"

        msgid "room.wheelchairs"
        msgstr "Wheelchairs"

        msgid "room.wheelchair-places"
        msgid_plural "room.wheelchair-places"
        msgstr[0] "at least {n} place when the room has {seats} seats (French rule)"
        msgstr[1] "at least {n} places when the room has {seats} seats (French rule)"

        msgid "room.next-free"
        msgstr "Next free time"

        msgid "room.free-now"
        msgstr "free now, until {time}"

        msgid "room.not-free-soon"
        msgid_plural "room.not-free-soon"
        msgstr[0] "no free hour within {n} days"
        msgstr[1] "no free hour within {n} days"

        msgid "room.joined"
        msgstr "Joins"

        msgid "room.preparation"
        msgstr "Preparation"

        msgid "room.buffer-before"
        msgid_plural "room.buffer-before"
        msgstr[0] "{n} min kept free before each booking"
        msgstr[1] "{n} min kept free before each booking"

        msgid "room.buffer-after"
        msgid_plural "room.buffer-after"
        msgstr[0] "{n} min kept free after each booking"
        msgstr[1] "{n} min kept free after each booking"

        msgid "room.sessions"
        msgstr "Coming sessions in this room"

        msgid "room.no-sessions"
        msgstr "No session is announced in this room."

        msgid "room.back"
        msgstr "The other rooms of the building"

        # Free, taken, closed, shut: a day of a room in words.

        msgid "busy.scale"
        msgstr "Each bar goes from {from} to {to}."

        msgid "busy.scale-rooms"
        msgstr "Each bar is a room, in the order of the list; it goes from {from} to {to}."

        msgid "busy.legend"
        msgstr "Key"

        msgid "busy.word-free"
        msgstr "free"

        msgid "busy.word-taken"
        msgstr "taken"

        msgid "busy.word-closed"
        msgstr "closed"

        msgid "busy.word-outside"
        msgstr "outside hours"

        msgid "busy.sentence"
        msgstr "{day}: {states}"

        msgid "busy.room"
        msgstr "{room}: {states}"

        msgid "busy.free"
        msgstr "free {hours}"

        msgid "busy.taken"
        msgstr "taken {hours}"

        msgid "busy.closed"
        msgstr "closed {hours}: {reason}"

        msgid "busy.closed-day"
        msgstr "closed: {reason}"

        msgid "busy.shut"
        msgstr "closed that day"

        msgid "busy.full"
        msgstr "all taken"

        msgid "busy.past"
        msgstr "past"

        msgid "busy.rooms-free"
        msgid_plural "busy.rooms-free"
        msgstr[0] "{n} room free all day"
        msgstr[1] "{n} rooms free all day"

        msgid "busy.none-all-day"
        msgstr "none free all day"

        msgid "busy.no-rooms"
        msgstr "no rooms"

        # Equipment and territories.

        msgid "equipment.projector"
        msgstr "projector"

        msgid "equipment.screen"
        msgstr "screen"

        msgid "equipment.sound"
        msgstr "sound system"

        msgid "equipment.wifi"
        msgstr "wifi"

        msgid "equipment.video_conf"
        msgstr "video conference"

        msgid "equipment.whiteboard"
        msgstr "whiteboard"

        msgid "equipment.stage"
        msgstr "stage"

        msgid "equipment.induction_loop"
        msgstr "induction loop"

        msgid "equipment.streaming"
        msgstr "live streaming"

        msgid "equipment.lights"
        msgstr "stage lights"

        msgid "equipment.bar"
        msgstr "bar"

        msgid "equipment.control_room"
        msgstr "control room"

        msgid "equipment.outdoor"
        msgstr "outdoors"

        msgid "equipment.movable_furniture"
        msgstr "movable furniture"

        msgid "equipment.3d_printer"
        msgstr "3D printer"

        msgid "equipment.interpreting_booth"
        msgstr "interpreting booth"

        msgid "territory.FR-GES"
        msgstr "Grand Est"

        msgid "territory.DE"
        msgstr "Germany"

        msgid "territory.FR"
        msgstr "France"

        # Programmes.

        msgid "programme.title"
        msgstr "Programmes"

        msgid "programme.intro"
        msgstr "Who supports projects, and the sessions to meet them at."

        msgid "programme.empty"
        msgstr "No programme is declared yet."

        msgid "programme.owned-by"
        msgstr "run by {names}"

        msgid "programme.with"
        msgstr "with {names}"

        msgid "programme.coming"
        msgid_plural "programme.coming"
        msgstr[0] "{n} coming session"
        msgstr[1] "{n} coming sessions"

        msgid "programme.none-coming"
        msgstr "no session announced"

        msgid "programme.first"
        msgstr "the first on {day}"

        msgid "programme.territories"
        msgstr "Territories"

        msgid "programme.languages"
        msgstr "Languages"

        msgid "programme.period"
        msgstr "Period"

        msgid "programme.from-to"
        msgstr "from {from} to {to}"

        msgid "programme.one-day"
        msgstr "on {day}"

        msgid "programme.sessions"
        msgstr "Coming sessions"

        msgid "programme.no-sessions"
        msgstr "No session of this programme is announced for now."

        msgid "programme.more"
        msgstr "More programmes"

        msgid "programme.more-sessions"
        msgstr "All sessions of the programme"

        msgid "programme.back"
        msgstr "All programmes"

        # A session’s place.

        msgid "venue.title"
        msgstr "On site"

        msgid "venue.room"
        msgstr "Room"

        msgid "venue.layout"
        msgstr "Layout"

        msgid "venue.doors"
        msgstr "The building"

        msgid "venue.access"
        msgstr "Accessibility"

        msgid "venue.needs"
        msgstr "Tell in the form what you need to take part."

        # Errors that lead on.

        msgid "error.ways"
        msgstr "Perhaps you were looking for"

        # Legal notice.

        msgid "legal.title"
        msgstr "Legal notice"

        msgid "legal.publisher-title"
        msgstr "Publisher"

        msgid "legal.publisher-demo"
        msgstr "This is a demonstration of the software Totem. It is not published in the name of any building, public body or programme: the organisations named have neither approved nor published anything here."

        msgid "legal.publisher"
        msgstr "The body that runs this service has not yet declared its name, seat, contact and publication director. It must do so before it opens the service to the public."

        msgid "legal.host-title"
        msgstr "Hosting"

        msgid "legal.host"
        msgstr "The service runs on the machines of whoever operates it. Its pages ask nothing of other sites: no fonts, no maps, no audience measurement."

        msgid "legal.content-title"
        msgstr "Content"

        msgid "legal.content-demo"
        msgstr "The sessions, persons, bookings and capacities shown are fictitious, even where a place or a programme really exists."

        msgid "legal.content"
        msgstr "Sessions are announced by their organisers, who answer for what they write."

        # Privacy.

        msgid "privacy.title"
        msgstr "Privacy"

        msgid "privacy.what-title"
        msgstr "What is asked"

        msgid "privacy.what"
        msgstr "To register: a name and an e-mail address. The rest is optional: organisation, territory, stage of the project, access needs. Title, age and postal address are not asked."

        msgid "privacy.why-title"
        msgstr "Why"

        msgid "privacy.why"
        msgstr "The data are used to keep your place, to write to you about the session and to prepare your visit. They are used for no advertising."

        msgid "privacy.who-title"
        msgstr "Who sees them"

        msgid "privacy.who"
        msgstr "The team that organises the session and the administrators of the service. Public pages never show names, and the calendar of rooms does not say what they are used for."

        msgid "privacy.rights-title"
        msgstr "Your rights"

        msgid "privacy.rights"
        msgstr "The link in your mail opens your registration: there you see what is recorded and can withdraw. For everything else (access, rectification, erasure, objection), write to the organiser; you may turn to the CNIL in France or the CNPD in Luxembourg."

        msgid "privacy.cookies-title"
        msgstr "Cookies"

        msgid "privacy.cookies"
        msgstr "Public pages set no cookie. Signing in as an organiser sets a single one that is needed for it. That is why there is no banner."

        msgid "privacy.demo-title"
        msgstr "In this demonstration"

        msgid "privacy.demo"
        msgstr "Do not enter real data: everybody can read the mails written here, and nothing is erased by itself."

        # Accessibility.

        msgid "accessibility.title"
        msgstr "Accessibility"

        msgid "accessibility.state-title"
        msgstr "State"

        msgid "accessibility.state"
        msgstr "These pages aim at WCAG 2.2 level AA. No audit by people has been made, so no conformity is declared."

        msgid "accessibility.tests-title"
        msgstr "What is checked"

        msgid "accessibility.tests"
        msgstr "With each version a browser visits every page in light and dark, by keyboard alone, without scripts, 320 pixels wide and in print; axe-core finds no fault there."

        msgid "accessibility.rooms-title"
        msgstr "The places"

        msgid "accessibility.rooms"
        msgstr "Each room tells whether it is reached without a step and which equipment it has. The form asks what you need, never why; an access need is never a reason to refuse."

        msgid "accessibility.contact-title"
        msgstr "Tell us of a fault"

        msgid "accessibility.contact"
        msgstr "Tell the organiser of the session or whoever runs the service, with the address of the page. In France you may then turn to the Défenseur des droits."

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

        msgid "refusal.unknown-theme"
        msgstr "No theme is called “{name}”."

        msgid "refusal.unknown-equipment"
        msgstr "No equipment is called “{name}”."

        msgid "refusal.unknown-attribute"
        msgstr "No attribute is called “{name}”."

        msgid "refusal.unknown-edition"
        msgstr "No edition is called “{name}”."

        msgid "refusal.room-taken"
        msgstr "The room is already taken at that time."

        msgid "refusal.turnaround"
        msgid_plural "refusal.turnaround"
        msgstr[0] "It takes {n} minute to change the room from {from} to {to}."
        msgstr[1] "It takes {n} minutes to change the room from {from} to {to}."

        msgid "refusal.turnaround-open"
        msgid_plural "refusal.turnaround-open"
        msgstr[0] "{n} minute is needed between the two."
        msgstr[1] "{n} minutes are needed between the two."

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

        msgid "refusal.hit-stays"
        msgstr "It cannot have the room that was chosen: {why}"

        msgid "refusal.hit-proposed"
        msgstr "{room} could take it."

        msgid "refusal.change-hits"
        msgstr "Bookings rely on what would change."

        msgid "refusal.change-hits-bookings"
        msgid_plural "refusal.change-hits-bookings"
        msgstr[0] "{n} booking relies on what would change: {room}, {when}, {heads} people. Move, change or cancel it first."
        msgstr[1] "{n} bookings rely on what would change, the first: {room}, {when}, {heads} people. Move, change or cancel them first."

        msgid "refusal.room-too-small"
        msgid_plural "refusal.room-too-small"
        msgstr[0] "The room {room} ({layout}) has {n} place; {wanted} are wanted."
        msgstr[1] "The room {room} ({layout}) has {n} places; {wanted} are wanted."

        msgid "refusal.outside-opening-hours"
        msgstr "This is outside the opening hours of {building} ({hours}). An organiser or an administrator can make an exception."

        msgid "refusal.closed-for-holiday"
        msgstr "{building} is closed on public holidays ({days}). An organiser or an administrator can make an exception."

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

        msgid "refusal.capacity-unseated"
        msgid_plural "refusal.capacity-unseated"
        msgstr[0] "{n} registration would have no seat ({codes}). An organiser or an administrator can let it keep its seat."
        msgstr[1] "{n} registrations would have no seat ({codes}). An organiser or an administrator can let them keep their seats."

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

        msgid "refusal.preview-stale"
        msgstr "What would happen is no longer what the preview told: look at a new one."

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

        msgid "fault.relied-upon"
        msgstr "These rooms have something that would no longer fit: {rooms}."

        msgid "fault.must-stay"
        msgstr "“{name}” must stay: it was booked or closed before, or has rules of its own."

        msgid "malformed.yaml"
        msgstr "This is no YAML here: look at the indents, colons and quotation marks."

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

        msgid "malformed.duration"
        msgstr "Give hours and minutes, such as PT1H30M, or minutes such as 90; a day at most."

        msgid "malformed.date"
        msgstr "Give a day, such as 2027-01-12."

        msgid "malformed.instant"
        msgstr "Give a day and a time with its offset, such as 2027-01-12T14:00:00+01:00."

        msgid "malformed.zone"
        msgstr "Give a time zone, such as Europe/Paris."

        msgid "malformed.https-url"
        msgstr "It is not an address that begins with https://."

        msgid "malformed.territory"
        msgstr "Give a code of ISO 3166, such as FR-54 or LU."

        msgid "malformed.calendar"
        msgstr "Give a calendar such as FR, FR-57, LU, BE or DE-SL."

        msgid "malformed.language"
        msgstr "Give a language tag, such as fr or de-AT."

        msgid "malformed.opening-hours"
        msgstr "Give lines such as “mon-fri 08:30-19:00”, “2027-07-01..2027-08-31 mon-fri 09:00-17:00” or “2027-12-24 closed”."

        msgid "malformed.opening-hours-overlap"
        msgstr "Two of these hours overlap, or a season or a day is told twice. Give each day its hours once."

        msgid "malformed.turnaround"
        msgstr "Layouts with their minutes, such as theatre:cabaret=30 or any:banquet=45."

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

        msgid "problem.unknown-theme"
        msgstr "Unknown theme"

        msgid "problem.unknown-equipment"
        msgstr "Unknown equipment"

        msgid "problem.unknown-attribute"
        msgstr "Unknown attribute"

        msgid "problem.unknown-edition"
        msgstr "Unknown edition"

        msgid "problem.room-taken"
        msgstr "Room already taken"

        msgid "problem.closure-hits-bookings"
        msgstr "Bookings stand in the way"

        msgid "problem.change-hits-bookings"
        msgstr "Bookings rely on it"

        msgid "problem.room-too-small"
        msgstr "Room too small"

        msgid "problem.outside-opening-hours"
        msgstr "Outside opening hours"

        msgid "problem.closed-for-holiday"
        msgstr "Closed for a public holiday"

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

        msgid "problem.preview-stale"
        msgstr "The preview is out of date"

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

        msgid "mail.registration-waitlisted.news"
        msgstr "A mail tells you as soon as it is your turn."

        msgid "mail.registration-promoted.subject"
        msgstr "A place became free for you: {title}"

        msgid "mail.registration-promoted.lead"
        msgid_plural "mail.registration-promoted.lead"
        msgstr[0] "A place became free: it is yours, there is nothing to do. If you can no longer come, give it up for the next person."
        msgstr[1] "{n} places became free: they are yours, there is nothing to do. If you can no longer come, give them up for the next people."

        msgid "mail.seat-offered.subject"
        msgid_plural "mail.seat-offered.subject"
        msgstr[0] "A place is offered to you: {title}"
        msgstr[1] "{n} places are offered to you: {title}"

        msgid "mail.seat-offered.lead"
        msgid_plural "mail.seat-offered.lead"
        msgstr[0] "A place became free: do you still want to come?"
        msgstr[1] "{n} places became free: do you still want to come?"

        msgid "mail.seat-offered.button"
        msgstr "Answer the offer"

        msgid "mail.offer-expired.subject"
        msgstr "The time to answer has run out: {title}"

        msgid "mail.offer-expired.lead"
        msgid_plural "mail.offer-expired.lead"
        msgstr[0] "You did not answer in time: the place that was offered to you goes to the next person. If you still want to come, please register again on the page of the session."
        msgstr[1] "You did not answer in time: the places that were offered to you go to the next people. If you still want to come, please register again on the page of the session."

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

        msgid "mail.session-moved.offered"
        msgstr "This session has moved, and a place is offered to you. Please answer if the new date suits you."

        msgid "mail.manage"
        msgstr "See or change my registration"

        msgid "mail.see"
        msgstr "See my registration"

        # What a change would bring with it, told before it is made.

        msgid "consequence.nothing"
        msgstr "Nothing would change."

        msgid "consequence.other"
        msgid_plural "consequence.other"
        msgstr[0] "{n} entry “{kind}” is written."
        msgstr[1] "{n} entries “{kind}” are written."

        msgid "consequence.names"
        msgstr ": {names}."

        msgid "consequence.session.scheduled"
        msgstr "“{title}” is scheduled: {when}, {place}."

        msgid "consequence.session.published"
        msgstr "“{title}” becomes public."

        msgid "consequence.session.moved"
        msgstr "“{title}” moves: {when}, {place}."

        msgid "consequence.session.edited"
        msgstr "“{title}” is changed."

        msgid "consequence.session.cancelled"
        msgstr "“{title}” is called off."

        msgid "consequence.booking.created"
        msgstr "The room {room} is booked: {when}."

        msgid "consequence.booking.changed"
        msgstr "The booking is changed: {room}, {when}."

        msgid "consequence.booking.moved"
        msgstr "The booking moves with it: {room}, {when}."

        msgid "consequence.booking.confirmed"
        msgstr "The room {room} is kept for good: {when}."

        msgid "consequence.booking.cancelled"
        msgstr "The room {room} is free again: {when}."

        msgid "consequence.booking.reoccupied"
        msgstr "Another booking comes before {room}, {when}: what is kept free before it changes."

        msgid "consequence.booking.expired"
        msgstr "The hold of {room} has run out and ends: {when}."

        msgid "consequence.registration.created"
        msgid_plural "consequence.registration.created"
        msgstr[0] "{n} person registers"
        msgstr[1] "{n} people register"

        msgid "consequence.registration.confirmed"
        msgid_plural "consequence.registration.confirmed"
        msgstr[0] "{n} person has their seat"
        msgstr[1] "{n} people have their seat"

        msgid "consequence.registration.waitlisted"
        msgid_plural "consequence.registration.waitlisted"
        msgstr[0] "{n} person goes to the waiting list"
        msgstr[1] "{n} people go to the waiting list"

        msgid "consequence.registration.promoted"
        msgid_plural "consequence.registration.promoted"
        msgstr[0] "{n} person moves up from the waiting list"
        msgstr[1] "{n} people move up from the waiting list"

        msgid "consequence.registration.withdrawn"
        msgid_plural "consequence.registration.withdrawn"
        msgstr[0] "{n} person gives their place back"
        msgstr[1] "{n} people give their place back"

        msgid "consequence.registration.expired"
        msgid_plural "consequence.registration.expired"
        msgstr[0] "{n} person did not confirm in time and loses the place"
        msgstr[1] "{n} people did not confirm in time and lose their place"

        msgid "consequence.registration.cancelled"
        msgid_plural "consequence.registration.cancelled"
        msgstr[0] "{n} person loses their place"
        msgstr[1] "{n} people lose their place"

        msgid "consequence.building.created"
        msgstr "A building is added."

        msgid "consequence.room.created"
        msgstr "A room is added."

        msgid "consequence.closure.created"
        msgstr "The place is closed for that time."

        msgid "consequence.closure.approved"
        msgstr "A closure is approved."

        msgid "consequence.closure.lifted"
        msgstr "The place can be booked again."

        msgid "consequence.organisation.created"
        msgstr "An organisation is added."

        msgid "consequence.programme.created"
        msgstr "A programme is added."

        msgid "consequence.token.created"
        msgstr "A token is made."

        msgid "consequence.token.revoked"
        msgstr "The token ends at once."

        msgid "consequence.building.changed"
        msgstr "The building is changed."

        msgid "consequence.room.changed"
        msgstr "The room is changed."

        msgid "consequence.room.removed"
        msgstr "A room is taken away."

        msgid "consequence.room.created-many"
        msgstr "{n} rooms are added."

        msgid "consequence.room.changed-many"
        msgstr "{n} rooms are changed."

        msgid "consequence.room.removed-many"
        msgstr "{n} rooms are taken away."

        msgid "consequence.room.split"
        msgstr "The room is split."

        msgid "consequence.registration.changed"
        msgid_plural "consequence.registration.changed"
        msgstr[0] "The registration of {n} person is changed"
        msgstr[1] "The registrations of {n} people are changed"

        msgid "consequence.registration.restored"
        msgid_plural "consequence.registration.restored"
        msgstr[0] "{n} person has their registration back"
        msgstr[1] "{n} people have their registration back"

        msgid "consequence.registration.resent"
        msgid_plural "consequence.registration.resent"
        msgstr[0] "{n} person is written to again"
        msgstr[1] "{n} people are written to again"

        msgid "consequence.registration.links-resent"
        msgid_plural "consequence.registration.links-resent"
        msgstr[0] "The links of {n} person are mailed"
        msgstr[1] "The links of {n} people are mailed"

        msgid "consequence.registration.offered"
        msgid_plural "consequence.registration.offered"
        msgstr[0] "{n} person is offered a place"
        msgstr[1] "{n} people are offered a place"

        msgid "consequence.registration.declined"
        msgid_plural "consequence.registration.declined"
        msgstr[0] "{n} person declines the place that was offered"
        msgstr[1] "{n} people decline the places that were offered"

        msgid "consequence.equipment.defined"
        msgstr "What equipment means is said."

        msgid "consequence.attribute.defined"
        msgstr "An attribute of rooms is defined."

        msgid "consequence.theme.created"
        msgstr "A theme is added."

        msgid "consequence.edition.created"
        msgstr "An edition is added."

        msgid "consequence.token.signed-in"
        msgstr "Somebody signs in with a token."

        msgid "consequence.token.signed-out"
        msgstr "A sign-in ends."

        msgid "consequence.seats.seated"
        msgid_plural "consequence.seats.seated"
        msgstr[0] "{n} person keeps their seat."
        msgstr[1] "{n} people keep their seat."

        msgid "consequence.seats.waiting"
        msgid_plural "consequence.seats.waiting"
        msgstr[0] "{n} registration stays on the waiting list."
        msgstr[1] "{n} registrations stay on the waiting list."

        msgid "consequence.seats.pending"
        msgid_plural "consequence.seats.pending"
        msgstr[0] "{n} registration still has to be confirmed."
        msgstr[1] "{n} registrations still have to be confirmed."

        msgid "consequence.mail.confirmation_request"
        msgid_plural "consequence.mail.confirmation_request"
        msgstr[0] "{n} mail asks to confirm the address."
        msgstr[1] "{n} mails ask to confirm the address."

        msgid "consequence.mail.already_registered"
        msgid_plural "consequence.mail.already_registered"
        msgstr[0] "{n} mail says that the address is registered already."
        msgstr[1] "{n} mails say that the address is registered already."

        msgid "consequence.mail.registration_confirmed"
        msgid_plural "consequence.mail.registration_confirmed"
        msgstr[0] "{n} mail confirms the seat."
        msgstr[1] "{n} mails confirm the seat."

        msgid "consequence.mail.registration_waitlisted"
        msgid_plural "consequence.mail.registration_waitlisted"
        msgstr[0] "{n} mail tells of the waiting list."
        msgstr[1] "{n} mails tell of the waiting list."

        msgid "consequence.mail.registration_promoted"
        msgid_plural "consequence.mail.registration_promoted"
        msgstr[0] "{n} mail tells of the seat that became free."
        msgstr[1] "{n} mails tell of the seats that became free."

        msgid "consequence.mail.registration_withdrawn"
        msgid_plural "consequence.mail.registration_withdrawn"
        msgstr[0] "{n} mail confirms the withdrawal."
        msgstr[1] "{n} mails confirm the withdrawal."

        msgid "consequence.mail.session_cancelled"
        msgid_plural "consequence.mail.session_cancelled"
        msgstr[0] "{n} mail says that the session is called off."
        msgstr[1] "{n} mails say that the session is called off."

        msgid "consequence.mail.session_moved"
        msgid_plural "consequence.mail.session_moved"
        msgstr[0] "{n} mail tells of the new time or room."
        msgstr[1] "{n} mails tell of the new time or room."

        msgid "consequence.mail.registration_links"
        msgid_plural "consequence.mail.registration_links"
        msgstr[0] "{n} mail brings the links to registrations."
        msgstr[1] "{n} mails bring the links to registrations."

        msgid "consequence.mail.seat_offered"
        msgid_plural "consequence.mail.seat_offered"
        msgstr[0] "{n} mail offers a place."
        msgstr[1] "{n} mails offer a place."

        msgid "consequence.mail.offer_expired"
        msgid_plural "consequence.mail.offer_expired"
        msgstr[0] "{n} mail says that the offer has run out."
        msgstr[1] "{n} mails say that the offer has run out."

        # The desk.

        msgid "site.desk"
        msgstr "For organisers"

        msgid "sign-in.title"
        msgstr "Sign in"

        msgid "sign-in.lead"
        msgstr "The organisers’ desk opens with a token."

        msgid "sign-in.token"
        msgstr "Token"

        msgid "sign-in.hint"
        msgstr "Paste the token that your administrator gave you. It begins with totem_."

        msgid "sign-in.submit"
        msgstr "Open my desk"

        msgid "sign-in.wrong"
        msgstr "This token is not valid: it is incomplete, revoked or over."

        msgid "desk.name"
        msgstr "Organisers’ desk"

        msgid "desk.signed-in-as"
        msgstr "{name}, {role}"

        msgid "desk.role.admin"
        msgstr "admin"

        msgid "desk.role.organiser"
        msgstr "organiser"

        msgid "desk.role.viewer"
        msgstr "read only"

        msgid "desk.sign-out"
        msgstr "Sign out"

        msgid "desk.title"
        msgstr "My sessions"

        msgid "desk.schedule"
        msgstr "Schedule a session"

        msgid "desk.coming"
        msgid_plural "desk.coming"
        msgstr[0] "{n} session ahead"
        msgstr[1] "{n} sessions ahead"

        msgid "desk.needs"
        msgstr "Needs you"

        msgid "desk.need.draft"
        msgstr "“{title}” ({when}) is a draft: nobody can register."

        msgid "desk.need.over"
        msgid_plural "desk.need.over"
        msgstr[0] "“{title}” ({when}): {n} person more than places."
        msgstr[1] "“{title}” ({when}): {n} people more than places."

        msgid "desk.need.waiting"
        msgid_plural "desk.need.waiting"
        msgstr[0] "“{title}” ({when}): {n} registration waits while places are free ({free})."
        msgstr[1] "“{title}” ({when}): {n} registrations wait while places are free ({free})."

        msgid "desk.need.hold"
        msgstr "The hold “{purpose}” on {room} ({when}) runs out on {until}."

        msgid "desk.drafts"
        msgstr "Drafts"

        msgid "desk.ahead"
        msgstr "Ahead"

        msgid "desk.off"
        msgstr "Called off or over"

        msgid "desk.empty"
        msgstr "No session is planned."

        msgid "desk.when"
        msgstr "When"

        msgid "desk.session"
        msgstr "Session"

        msgid "desk.status"
        msgstr "State"

        msgid "desk.confirmed"
        msgstr "Registered"

        msgid "desk.waiting"
        msgstr "Waiting"

        msgid "desk.free"
        msgstr "Free"

        msgid "desk.state.draft"
        msgstr "draft"

        msgid "desk.state.cancelled"
        msgstr "called off"

        msgid "desk.state.ended"
        msgstr "over"

        msgid "desk.state.running"
        msgstr "under way"

        msgid "desk.state.opens-later"
        msgstr "registration not open yet"

        msgid "desk.state.closed"
        msgstr "registration closed"

        msgid "desk.state.full"
        msgstr "full"

        msgid "desk.state.open"
        msgstr "registration open"

        msgid "room.places"
        msgid_plural "room.places"
        msgstr[0] "{n} place, {layout}"
        msgstr[1] "{n} places, {layout}"

        msgid "room.exactly"
        msgstr "exactly as many as needed"

        msgid "room.spare"
        msgid_plural "room.spare"
        msgstr[0] "{n} more than asked for"
        msgstr[1] "{n} more than asked for"

        msgid "room.step-free"
        msgstr "step-free"

        msgid "room.has-steps"
        msgstr "not step-free"

        msgid "room.no-layout"
        msgstr "not furnished so; possible: {offered}"

        msgid "room.lacks"
        msgstr "lacks: {equipment}"

        msgid "room.taken"
        msgstr "taken already"

        msgid "room.taken-then"
        msgstr "taken {hours}, turnaround included"

        msgid "room.closed-then"
        msgstr "closed {hours}: {reason}"

        msgid "room.too-small"
        msgid_plural "room.too-small"
        msgstr[0] "{n} place ({layout}), {wanted} are needed"
        msgstr[1] "{n} places ({layout}), {wanted} are needed"

        msgid "room.house-closed"
        msgstr "building closed on that day"

        msgid "room.holiday"
        msgstr "closed on that day: {holiday}"

        msgid "warning.holiday"
        msgstr "{day} is a public holiday ({places}): {holiday}."

        msgid "warning.holiday-perhaps"
        msgstr "{day} is a holiday in some places ({places}): {holiday}."

        msgid "warning.bridge-day"
        msgstr "{day} lies between a holiday ({holiday}) and the weekend ({places}); many are away."

        msgid "room.out-of-hours"
        msgstr "out of hours: open {hours} on that day"

        msgid "room.house-full"
        msgid_plural "room.house-full"
        msgstr[0] "building too full: {planned} people where {n} may be"
        msgstr[1] "building too full: {planned} people where {n} may be"

        msgid "desk.schedule-lead"
        msgstr "Three questions; the rooms that can be had appear below."

        msgid "desk.question.when"
        msgstr "1. When?"

        msgid "desk.question.seats"
        msgstr "2. How many, how seated, and where?"

        msgid "desk.question.needs"
        msgstr "3. What is needed?"

        msgid "desk.form.date"
        msgstr "Day"

        msgid "desk.form.from"
        msgstr "From"

        msgid "desk.form.to"
        msgstr "To"

        msgid "desk.form.longer"
        msgstr "Over several days"

        msgid "desk.form.until"
        msgstr "Last day"

        msgid "desk.form.seats"
        msgstr "People"

        msgid "desk.form.layout"
        msgstr "Layout"

        msgid "desk.form.layout-any"
        msgstr "Any"

        msgid "desk.form.building"
        msgstr "Building"

        msgid "desk.form.room"
        msgstr "Room"

        msgid "desk.form.equipment"
        msgstr "Equipment"

        msgid "desk.rooms.title"
        msgstr "Rooms"

        msgid "desk.rooms.hint"
        msgstr "Say on which day, from when and until when: the rooms appear here."

        msgid "desk.rooms.search"
        msgstr "Find rooms"

        msgid "desk.rooms.fit"
        msgid_plural "desk.rooms.fit"
        msgstr[0] "{n} room fits, {when}"
        msgstr[1] "{n} rooms fit, {when}"

        msgid "desk.rooms.others"
        msgid_plural "desk.rooms.others"
        msgstr[0] "{n} room does not fit"
        msgstr[1] "{n} rooms do not fit"

        msgid "desk.rooms.own"
        msgstr "the room it has"

        msgid "desk.rooms.choose"
        msgstr "Choose"

        msgid "desk.rooms.choose-name"
        msgstr "Choose {room}, {place}"

        msgid "desk.rooms.out-of-hours"
        msgstr "Possible out of hours"

        msgid "desk.rooms.out-of-hours-hint"
        msgstr "The building is closed then. The exception will be recorded in your name."

        msgid "desk.details.title"
        msgstr "Describe the session"

        msgid "desk.details.back"
        msgstr "Change room or time"

        msgid "desk.details.waived"
        msgstr "Out of the building's hours: the exception will be recorded in your name."

        msgid "desk.details.about"
        msgstr "Title and languages"

        msgid "desk.details.registration"
        msgstr "Registration"

        msgid "desk.details.window"
        msgstr "Dates and limit"

        msgid "desk.details.kind"
        msgstr "Kind and programme"

        msgid "desk.details.publish"
        msgstr "Publish the session"

        msgid "desk.details.draft"
        msgstr "Keep as a draft"

        msgid "desk.details.instead-title"
        msgstr "The room has just been taken. Instead:"

        msgid "desk.details.instead"
        msgid_plural "desk.details.instead"
        msgstr[0] "{room}, {n} place, {when}"
        msgstr[1] "{room}, {n} places, {when}"

        msgid "desk.form.title.fr"
        msgstr "Title in French"

        msgid "desk.form.title.en"
        msgstr "Title in English"

        msgid "desk.form.title.de"
        msgstr "Title in German"

        msgid "desk.form.title.lb"
        msgstr "Title in Luxembourgish"

        msgid "desk.form.languages"
        msgstr "Languages spoken"

        msgid "desk.form.capacity"
        msgstr "Places offered"

        msgid "desk.form.registration.opens"
        msgstr "Registration opens"

        msgid "desk.form.registration.closes"
        msgstr "Registration closes"

        msgid "desk.form.registration.waitinglist.limit"
        msgstr "Limit of the waiting list"

        msgid "desk.form.waiting-list"
        msgstr "Waiting list when it is full"

        msgid "desk.form.confirm-email"
        msgstr "Addresses are confirmed by e-mail"

        msgid "desk.form.no-programme"
        msgstr "Without a programme"

        msgid "desk.do.publish"
        msgstr "Publish the session"

        msgid "desk.do.edit"
        msgstr "Edit"

        msgid "desk.do.public-page"
        msgstr "Public page"

        msgid "desk.back"
        msgstr "All my sessions"

        msgid "desk.done.scheduled"
        msgstr "The session is scheduled and its room booked."

        msgid "desk.done.published"
        msgstr "The session is published: people can register."

        msgid "desk.done.edited"
        msgstr "The changes are saved."

        msgid "desk.done.withdrawn"
        msgstr "The registration is withdrawn; the place goes to the waiting list."

        msgid "desk.window"
        msgstr "Registration"

        msgid "desk.opens-at-once"
        msgstr "as soon as published"

        msgid "desk.closes-at-start"
        msgstr "start of the session"

        msgid "desk.waiting-list"
        msgstr "Waiting list"

        msgid "desk.waiting-list.on"
        msgstr "yes"

        msgid "desk.waiting-list.off"
        msgstr "no"

        msgid "desk.waiting-list.limited"
        msgid_plural "desk.waiting-list.limited"
        msgstr[0] "yes, up to {n} registration"
        msgstr[1] "yes, up to {n} registrations"

        msgid "desk.visibility"
        msgstr "Visibility"

        msgid "desk.visibility.unlisted"
        msgstr "not in the agenda: only with its address"

        msgid "desk.figure.confirmed"
        msgstr "registered"

        msgid "desk.figure.held"
        msgstr "to confirm"

        msgid "desk.figure.waiting"
        msgstr "waiting"

        msgid "desk.figure.free"
        msgstr "free places"

        msgid "desk.figure.capacity"
        msgstr "places"

        msgid "desk.people.told"
        msgid_plural "desk.people.told"
        msgstr[0] "{n} registration"
        msgstr[1] "{n} registrations"

        msgid "desk.people.search"
        msgstr "Name, address or code"

        msgid "desk.people.all"
        msgstr "All states"

        msgid "desk.people.none"
        msgstr "Nobody has registered yet."

        msgid "desk.people.none-found"
        msgstr "No registration matches."

        msgid "desk.people.party"
        msgstr "People"

        msgid "desk.people.when"
        msgstr "Registered"

        msgid "desk.people.language"
        msgstr "Language"

        msgid "desk.people.actions"
        msgstr "Actions"

        msgid "desk.people.withdraw"
        msgstr "Withdraw"

        msgid "desk.people.withdraw-name"
        msgstr "Withdraw {name}"

        msgid "desk.people.withdraw-title"
        msgstr "Withdraw a registration"

        msgid "desk.people.withdraw-question"
        msgid_plural "desk.people.withdraw-question"
        msgstr[0] "Give up the place of {name} ({n} person)? A mail will confirm it, and the waiting list moves up."
        msgstr[1] "Give up the places of {name} ({n} people)? A mail will confirm it, and the waiting list moves up."

        msgid "desk.people.withdraw-do"
        msgstr "Withdraw the registration"

        msgid "desk.people.keep"
        msgstr "Keep the registration"

        msgid "desk.people.pages"
        msgstr "Pages of registrations"

        msgid "desk.people.previous"
        msgstr "Previous page"

        msgid "desk.people.next"
        msgstr "Next page"

        msgid "desk.people.waits-at"
        msgstr "waiting, place {position}"

        msgid "desk.people.pending"
        msgstr "to confirm"

        msgid "desk.people.waitlisted"
        msgstr "waiting"

        msgid "desk.people.offered"
        msgstr "place offered"

        msgid "desk.people.confirmed"
        msgstr "confirmed"

        msgid "desk.people.withdrawn"
        msgstr "withdrawn"

        msgid "desk.people.expired"
        msgstr "expired"

        msgid "desk.people.declined"
        msgstr "declined"

        msgid "desk.people.cancelled"
        msgstr "called off"

        msgid "desk.edit.title"
        msgstr "Edit the session"

        msgid "desk.edit.submit"
        msgstr "Save the changes"

        msgid "desk.edit.visible"
        msgstr "Visible in the agenda"

        msgid "desk.edit.changed"
        msgstr "The session has changed meanwhile. What you typed is kept; save again to apply it."

        msgid "desk.edit.was"
        msgstr "{field}: {before} became {after}"

        msgid "desk.edit.nothing"
        msgstr "(empty)"

        msgid "desk.form.listed"
        msgstr "Visible in the agenda"

        msgid "desk.edit.leave"
        msgstr "Leave it as it was"

        msgid "desk.details.other-titles"
        msgstr "Titles in other languages"


        # What a change would bring with it, told before it is made.

        msgid "desk.consequences.now"
        msgstr "Now: {when}, {place}."

        msgid "desk.consequences.move"
        msgstr "Move the session?"

        msgid "desk.consequences.move-do"
        msgstr "Move and tell people"

        msgid "desk.consequences.cancel"
        msgstr "Call the session off?"

        msgid "desk.consequences.cancel-do"
        msgstr "Call off and tell people"

        msgid "desk.consequences.stale"
        msgstr "Things have changed meanwhile. This is what would happen now."

        msgid "desk.consequences.back"
        msgstr "Go back"

        msgid "desk.move.title"
        msgstr "Move the session"

        msgid "desk.move.lead"
        msgstr "Choose the time, then the room: nothing changes before you agree."

        msgid "desk.move.see"
        msgstr "See what would happen"

        msgid "desk.form.reason"
        msgstr "Why"

        msgid "desk.form.reason-hint"
        msgstr "People who registered will read this in their mail."

        msgid "desk.do.move"
        msgstr "Move"

        msgid "desk.do.cancel"
        msgstr "Call off"

        msgid "desk.done.moved"
        msgstr "The session has moved; the people registered are being told."

        msgid "desk.done.cancelled"
        msgstr "The session is called off; the people registered are being told."

        # Bookings at the desk, and people who registered.

        msgid "desk.need.request"
        msgstr "The request “{purpose}” ({room}, {when}) waits for an answer."

        msgid "desk.bookings.title"
        msgstr "Bookings"

        msgid "desk.bookings.one"
        msgstr "Booking"

        msgid "desk.bookings.wait"
        msgid_plural "desk.bookings.wait"
        msgstr[0] "{n} request waits for an answer"
        msgstr[1] "{n} requests wait for an answer"

        msgid "desk.bookings.requests"
        msgstr "Requests"

        msgid "desk.bookings.holds"
        msgstr "Holds"

        msgid "desk.bookings.standing"
        msgstr "Confirmed"

        msgid "desk.bookings.none"
        msgstr "No booking ahead."

        msgid "desk.bookings.what"
        msgstr "Booking and room"

        msgid "desk.bookings.whom"
        msgstr "For"

        msgid "desk.bookings.more"
        msgstr "Later bookings"

        msgid "desk.bookings.all"
        msgstr "All bookings"

        msgid "desk.booking.requested"
        msgstr "requested"

        msgid "desk.booking.held"
        msgstr "held"

        msgid "desk.booking.confirmed"
        msgstr "confirmed"

        msgid "desk.booking.declined"
        msgstr "declined"

        msgid "desk.booking.expired"
        msgstr "expired"

        msgid "desk.booking.cancelled"
        msgstr "cancelled"

        msgid "desk.booking.released"
        msgstr "released"

        msgid "desk.booking.organisation"
        msgstr "Organisation"

        msgid "desk.booking.contact"
        msgstr "Contact"

        msgid "desk.booking.asked-on"
        msgstr "Received"

        msgid "desk.booking.held-until"
        msgstr "Held until"

        msgid "desk.booking.needs"
        msgstr "To set aside"

        msgid "desk.booking.waived"
        msgstr "Rules set aside"

        msgid "desk.booking.notes"
        msgstr "What was written"

        msgid "desk.booking.hindered"
        msgstr "Nothing can be agreed to:"

        msgid "desk.booking.approve"
        msgstr "If you agree"

        msgid "desk.booking.approve-do"
        msgstr "Agree and book the room"

        msgid "desk.booking.ask"
        msgstr "Ask something"

        msgid "desk.booking.ask-label"
        msgstr "Your question"

        msgid "desk.booking.ask-hint"
        msgstr "It goes to the contact by mail; the request stays open."

        msgid "desk.booking.ask-do"
        msgstr "Send the question"

        msgid "desk.booking.answer"
        msgstr "Write down an answer"

        msgid "desk.booking.answer-label"
        msgstr "Answer"

        msgid "desk.booking.answer-hint"
        msgstr "What the requester answered; no mail is sent."

        msgid "desk.booking.answer-do"
        msgstr "Keep the answer"

        msgid "desk.booking.decline"
        msgstr "Decline"

        msgid "desk.booking.decline-label"
        msgstr "Why"

        msgid "desk.booking.decline-hint"
        msgstr "This sentence goes by mail in five minutes; until then it can be undone."

        msgid "desk.booking.decline-do"
        msgstr "Decline the request"

        msgid "desk.booking.instead"
        msgstr "Suggest another room"

        msgid "desk.booking.instead-none"
        msgstr "None"

        msgid "desk.booking.instead-choice"
        msgid_plural "desk.booking.instead-choice"
        msgstr[0] "{room} ({n} place)"
        msgstr[1] "{room} ({n} places)"

        msgid "desk.booking.instead-gone"
        msgstr "The suggested room has just been taken: choose another."

        msgid "desk.booking.confirm"
        msgstr "Confirm the booking"

        msgid "desk.booking.cancel"
        msgstr "Cancel the booking"

        msgid "desk.booking.restore"
        msgstr "Undo this"

        msgid "desk.booking.done.approved"
        msgstr "The request is agreed to and the room booked."

        msgid "desk.booking.done.asked"
        msgstr "The question is being sent."

        msgid "desk.booking.done.answered"
        msgstr "The answer is kept."

        msgid "desk.booking.done.declined"
        msgstr "The request is declined; its mail waits five minutes."

        msgid "desk.booking.done.confirmed"
        msgstr "The booking is confirmed."

        msgid "desk.booking.done.cancelled"
        msgstr "The booking is cancelled."

        msgid "desk.booking.done.restored"
        msgstr "The booking is as it was."

        msgid "desk.note.question"
        msgstr "The house asks"

        msgid "desk.note.answer"
        msgstr "Answer"

        msgid "desk.note.declined"
        msgstr "Declined"

        msgid "desk.note.bumped"
        msgstr "Room taken back"

        msgid "desk.note.handover"
        msgstr "Hand-over"

        msgid "desk.rule.opening-hours"
        msgstr "outside the opening hours"

        msgid "desk.rule.holiday"
        msgstr "on a public holiday"

        msgid "desk.rule.capacity"
        msgstr "fewer places than are taken"

        msgid "desk.rule.approval"
        msgstr "approval by the house"

        msgid "desk.rule.short-notice"
        msgstr "at too short notice"

        msgid "desk.rule.far-ahead"
        msgstr "too far ahead"

        msgid "desk.rule.too-short"
        msgstr "too short"

        msgid "desk.rule.too-long"
        msgstr "too long"

        msgid "desk.rule.quota-bookings"
        msgstr "too many bookings"

        msgid "desk.rule.quota-time"
        msgstr "too many hours booked"

        msgid "desk.rule.residents-first"
        msgstr "residents come first"

        msgid "desk.rule.members-only"
        msgstr "for members only"

        msgid "desk.person.correct"
        msgstr "Correct the registration"

        msgid "desk.person.save"
        msgstr "Save the corrections"

        msgid "desk.person.resend"
        msgstr "Send the mail again"

        msgid "desk.person.email-hint"
        msgstr "Another address gets a new link; the old one is dead."

        msgid "desk.person.back"
        msgstr "All registrations"

        msgid "desk.person.done.corrected"
        msgstr "The registration is corrected."

        msgid "desk.person.done.resent"
        msgstr "The mail is being sent again."

        msgid "desk.person.done.restored"
        msgstr "The registration is as it was."

        msgid "desk.people.sheet"
        msgstr "Download for a spreadsheet (CSV)"

        msgid "desk.promotion.confirm"
        msgstr "The first who waits has it at once"

        msgid "desk.promotion.offer"
        msgstr "Offered to the first, who answers"

        msgid "desk.promotion.hours-hint"
        msgid_plural "desk.promotion.hours-hint"
        msgstr[0] "Empty: {n} hour."
        msgstr[1] "Empty: {n} hours."

        msgid "desk.form.registration.waitinglist.promotion"
        msgstr "A place given back"

        msgid "desk.form.registration.waitinglist.offerhours"
        msgstr "Hours to answer"

        msgid "desk.form.themes"
        msgstr "Themes"

        msgid "desk.waiting-list.offered"
        msgid_plural "desk.waiting-list.offered"
        msgstr[0] "places offered, {n} hour to answer"
        msgstr[1] "places offered, {n} hours to answer"


        # The life of a booking.

        msgid "mail.booking-why"
        msgstr "You receive this mail because this address was given for the booking of a room. To answer, write to the house."

        msgid "mail.booking-quote"
        msgstr "“{words}”"

        msgid "mail.booking-instead"
        msgstr "Free instead"

        msgid "mail.booking-requested.subject"
        msgstr "Room requested: {purpose}"

        msgid "mail.booking-requested.lead"
        msgstr "We have your request. The room is not booked yet: the house will answer by mail."

        msgid "mail.booking-question.subject"
        msgstr "A question about your request: {purpose}"

        msgid "mail.booking-question.lead"
        msgstr "Before it decides, the house asks:"

        msgid "mail.booking-question.answer"
        msgstr "Your request waits until you answer."

        msgid "mail.booking-approved.subject"
        msgstr "Room granted: {purpose}"

        msgid "mail.booking-approved.lead"
        msgstr "The house agrees: the room is booked for you."

        msgid "mail.booking-declined.subject"
        msgstr "Request declined: {purpose}"

        msgid "mail.booking-declined.lead"
        msgstr "The house cannot give you this room. It writes:"

        msgid "mail.booking-outdone.subject"
        msgstr "Room given to another request: {purpose}"

        msgid "mail.booking-outdone.lead"
        msgstr "Several requests wanted this room at the same time. The house has accepted another one; yours ends here."

        msgid "mail.booking-moved.subject"
        msgstr "Booking moved: {purpose}"

        msgid "mail.booking-moved.lead"
        msgstr "Your booking is at another time or in another room."

        msgid "mail.booking-moved.series"
        msgid_plural "mail.booking-moved.series"
        msgstr[0] "Your booking and {n} further date of its series are at another time or in another room."
        msgstr[1] "Your booking and {n} further dates of its series are at another time or in another room."

        msgid "mail.booking-moved.further"
        msgstr "Further date"

        msgid "mail.booking-bumped.subject"
        msgstr "Room taken back by the house: {purpose}"

        msgid "mail.booking-bumped.lead"
        msgstr "The house has to take back the room that you had booked. It writes:"

        msgid "mail.booking-bumped.instead"
        msgstr "This is free instead, to be booked as usual."

        msgid "refusal.approval-needed"
        msgid_plural "refusal.approval-needed"
        msgstr[0] "The house has agreed to {room}, {when}, for {n} person at most. For more it must agree again; an admin can do so."
        msgstr[1] "The house has agreed to {room}, {when}, for {n} people at most. For more it must agree again; an admin can do so."

        msgid "problem.approval-needed"
        msgstr "Approval needed"

        msgid "consequence.booking.requested"
        msgstr "The house is asked for {room}: {when}. Nothing is booked yet."

        msgid "consequence.booking.approved"
        msgstr "The request is accepted; {room} is booked: {when}."

        msgid "consequence.booking.declined"
        msgstr "The request is declined: {room}, {when}."

        msgid "consequence.booking.outdone"
        msgstr "Another request for the same room ends: {room}, {when}."

        msgid "consequence.booking.asked"
        msgstr "A question is asked about the request: {room}, {when}."

        msgid "consequence.booking.answered"
        msgstr "An answer is noted for the request: {room}, {when}."

        msgid "consequence.booking.handed-over"
        msgstr "A handover is noted: {room}, {when}."

        msgid "consequence.booking.bumped"
        msgstr "The house takes back {room}: {when}."

        msgid "consequence.booking.checked-in"
        msgstr "The arrival is noted: {room}, {when}."

        msgid "consequence.mail.booking_requested"
        msgid_plural "consequence.mail.booking_requested"
        msgstr[0] "{n} mail tells that the request has arrived."
        msgstr[1] "{n} mails tell that the request has arrived."

        msgid "consequence.mail.booking_question"
        msgid_plural "consequence.mail.booking_question"
        msgstr[0] "{n} mail asks the question."
        msgstr[1] "{n} mails ask the question."

        msgid "consequence.mail.booking_approved"
        msgid_plural "consequence.mail.booking_approved"
        msgstr[0] "{n} mail tells of the approval."
        msgstr[1] "{n} mails tell of the approval."

        msgid "consequence.mail.booking_declined"
        msgid_plural "consequence.mail.booking_declined"
        msgstr[0] "{n} mail tells of the refusal with its reason."
        msgstr[1] "{n} mails tell of the refusal with its reason."

        msgid "consequence.mail.booking_outdone"
        msgid_plural "consequence.mail.booking_outdone"
        msgstr[0] "{n} mail tells that the room goes to another request."
        msgstr[1] "{n} mails tell that the room goes to another request."

        msgid "consequence.mail.booking_moved"
        msgid_plural "consequence.mail.booking_moved"
        msgstr[0] "{n} mail tells of the new time or room."
        msgstr[1] "{n} mails tell of the new time or room."

        msgid "consequence.mail.booking_bumped"
        msgid_plural "consequence.mail.booking_bumped"
        msgstr[0] "{n} mail tells that the house takes the room back."
        msgstr[1] "{n} mails tell that the house takes the room back."

        # Rules of booking.

        msgid "mail.booking-restored.subject"
        msgstr "The room is yours again: {purpose}"

        msgid "mail.booking-restored.lead"
        msgstr "The house gives you back the room that it had taken: your booking stands as before."

        msgid "mail.booking-released.subject"
        msgstr "Room given free: {purpose}"

        msgid "mail.booking-released.lead"
        msgstr "Nobody came in time; the room is free again. If you still need it, book it again."

        msgid "mail.booking-to-approve.subject"
        msgstr "A request for a room waits for you: {purpose}"

        msgid "mail.booking-to-approve.lead"
        msgstr "Somebody asks for a room of your house. Nothing is booked until you decide."

        msgid "mail.booking-reminder.subject"
        msgstr "Reminder, a request for a room waits: {purpose}"

        msgid "mail.booking-reminder.lead"
        msgstr "This request has waited for your decision for more than a day."

        msgid "mail.booking-house"
        msgstr "You receive this mail because you decide on the rooms of this house."

        msgid "mail.booking-for"
        msgstr "For"

        msgid "mail.booking-id"
        msgstr "Number of the request"

        msgid "refusal.instead"
        msgstr "Free instead: {room}, {when}."

        msgid "refusal.unknown-rule"
        msgstr "This rule does not exist."

        msgid "problem.unknown-rule"
        msgstr "Unknown rule"

        msgid "problem.too-short-notice"
        msgstr "Too short notice"

        msgid "problem.too-far-ahead"
        msgstr "Too far ahead"

        msgid "problem.booking-too-short"
        msgstr "Booking too short"

        msgid "problem.booking-too-long"
        msgstr "Booking too long"

        msgid "problem.quota-bookings"
        msgstr "Number of bookings reached"

        msgid "problem.quota-time"
        msgstr "Booked time reached"

        msgid "problem.residents-first"
        msgstr "Residents come first"

        msgid "problem.members-only"
        msgstr "Not open to everybody"

        msgid "malformed.party"
        msgstr "A party is written role:organiser, kind:start_up, organisation:nyuko or programme:123go."

        msgid "malformed.past"
        msgstr "This moment has not come yet."

        msgid "rule.everywhere"
        msgstr "all houses"

        msgid "rule.note"
        msgstr "Why: {note}."

        msgid "rule.waivers"
        msgstr "May make an exception: {roles}."

        msgid "rule.days"
        msgid_plural "rule.days"
        msgstr[0] "{n} day"
        msgstr[1] "{n} days"

        msgid "rule.hours"
        msgid_plural "rule.hours"
        msgstr[0] "{n} hour"
        msgstr[1] "{n} hours"

        msgid "rule.minutes"
        msgid_plural "rule.minutes"
        msgstr[0] "{n} minute"
        msgstr[1] "{n} minutes"

        msgid "rule.bookings"
        msgid_plural "rule.bookings"
        msgstr[0] "{n} booking"
        msgstr[1] "{n} bookings"

        msgid "rule.per.day"
        msgstr "a day"

        msgid "rule.per.week"
        msgstr "a week"

        msgid "rule.per.month"
        msgstr "a month"

        msgid "rule.per.organisation"
        msgstr "for each organisation"

        msgid "rule.per.contact"
        msgstr "for each contact"

        msgid "rule.broken.minimum_notice"
        msgstr "Rule of {place}: it must be booked at least {value} before it begins."

        msgid "rule.broken.advance_window"
        msgstr "Rule of {place}: it can be booked at most {value} before it begins."

        msgid "rule.broken.minimum_length"
        msgstr "Rule of {place}: at least {value}; this is {asked}."

        msgid "rule.broken.maximum_length"
        msgstr "Rule of {place}: at most {value}; this is {asked}."

        msgid "rule.broken.quota_bookings"
        msgstr "Rule of {place}: at most {value}; there are some already ({used})."

        msgid "rule.broken.quota_minutes"
        msgstr "Rule of {place}: at most {value}; {used} already, and {asked} more."

        msgid "rule.broken.residents_first"
        msgstr "Rule of {place}: {parties} come first; others can book at most {value} before it begins."

        msgid "rule.broken.members_only"
        msgstr "Rule of {place}: only for {parties}."

        msgid "rule.broken.approval"
        msgstr "Rule of {place}: the house must agree. Make a request (request)."

        msgid "consequence.rule.created"
        msgstr "The rule holds for what is booked from now on."

        msgid "consequence.rule.ended"
        msgstr "The rule ends."

        msgid "consequence.booking.released"
        msgstr "{room} is given free, since nobody came: {when}."

        msgid "consequence.mail.booking_restored"
        msgid_plural "consequence.mail.booking_restored"
        msgstr[0] "{n} mail tells that the room is given back."
        msgstr[1] "{n} mails tell that the room is given back."

        msgid "consequence.mail.booking_released"
        msgid_plural "consequence.mail.booking_released"
        msgstr[0] "{n} mail tells that the room is given free."
        msgstr[1] "{n} mails tell that the room is given free."

        msgid "consequence.mail.booking_to_approve"
        msgid_plural "consequence.mail.booking_to_approve"
        msgstr[0] "{n} mail asks the house to decide."
        msgstr[1] "{n} mails ask the house to decide."

        msgid "consequence.mail.booking_reminder"
        msgid_plural "consequence.mail.booking_reminder"
        msgstr[0] "{n} mail reminds the house of the request."
        msgstr[1] "{n} mails remind the house of the request."

        msgid "consequence.booking.restored"
        msgstr "The booking is restored: {room}, {when}."

        msgid "consequence.booking.key-kept"
        msgstr "The code of {room} is kept: {when}."

        msgid "consequence.booking.key-revealed"
        msgstr "The code of {room} is told, and that is noted: {when}."

        msgid "refusal.unknown-school-holiday"
        msgstr "No school holidays are called “{name}”."

        msgid "problem.unknown-school-holiday"
        msgstr "Unknown school holidays"

        msgid "malformed.school-zone"
        msgstr "This is no school zone, such as FR-zone-B, BE-French, DE-SL or LU."

        msgid "consequence.school-holidays.imported"
        msgstr "School holidays are written anew from the file."

        msgid "warning.school-holiday"
        msgstr "Schools are closed on {day} ({places}): {holiday}, {first} to {last}."

        # The calendars that programs subscribe to.

        msgid "feed.busy"
        msgstr "Busy"

        msgid "feed.held"
        msgstr "Held"

        msgid "feed.closed"
        msgstr "Closed: {reason}"

        msgid "feed.maintenance"
        msgstr "Maintenance: {reason}"

        msgid "feed.limited"
        msgstr "Only for {parties}: {reason}"

        # Series.

        msgid "refusal.unknown-series"
        msgstr "There is no series {name}."

        msgid "malformed.local-time"
        msgstr "Give a day and a time on the clock of the building, without an offset, such as 2027-03-18T08:30."

        msgid "malformed.clock-time"
        msgstr "Give a time on the clock of the building, such as 09:00, or with its day, such as 2027-03-18T09:00, without an offset."

        msgid "fault.recurrence-part"
        msgstr "“{part}” is no part of a rule: write NAME=VALUE with semicolons between, such as FREQ=WEEKLY;BYDAY=TU;COUNT=6."

        msgid "fault.recurrence-without-frequency"
        msgstr "The rule lacks FREQ: add FREQ=DAILY, WEEKLY, MONTHLY or YEARLY."

        msgid "fault.recurrence-oftener-than-daily"
        msgstr "A rule gives at most one date a day: take FREQ=DAILY or rarer, without BYHOUR, BYMINUTE and BYSECOND."

        msgid "fault.recurrence-ends-twice"
        msgstr "COUNT and UNTIL exclude each other: keep one of them."

        msgid "fault.recurrence-endless"
        msgstr "The rule never ends: add COUNT or UNTIL."

        msgid "fault.recurrence-unfitting"
        msgstr "{part} does not go with this frequency: leave it out, or take another one."

        msgid "fault.recurrence-incomplete"
        msgstr "{part} says too little alone: add {other}."

        msgid "fault.recurrence-empty"
        msgstr "The rule gives no date at all: look at the start, the days and the end."

        msgid "consequence.series.created"
        msgstr "A series is made."

        msgid "consequence.series.edited"
        msgstr "A series is changed."

        msgid "consequence.series.cancelled"
        msgstr "Dates of a series are cancelled."

        msgid "consequence.series.skipped"
        msgstr "Dates of a series are left out."

        msgid "consequence.series.retried"
        msgstr "Dates of a series are tried again."

        msgid "problem.unknown-series"
        msgstr "Unknown series"

        msgid "fault.recurrence-too-many"
        msgid_plural "fault.recurrence-too-many"
        msgstr[0] "The rule gives more than {n} date: end it earlier."
        msgstr[1] "The rule gives more than {n} dates: end it earlier, or make several series."

        msgid "fault.recurrence-too-long"
        msgid_plural "fault.recurrence-too-long"
        msgstr[0] "The rule goes on for more than {n} year: end it earlier."
        msgstr[1] "The rule goes on for more than {n} years: end it earlier."

        msgid "desk.person.party"
        msgstr "Number of people"

        msgid "desk.person.party-hint"
        msgstr "Fewer people: the seats given back go to those who wait. More: as long as seats are free and nobody waits."

        msgid "desk.person.guests"
        msgstr "Names of the people who come along"

        msgid "desk.person.access"
        msgstr "What is needed to take part"

        msgid "desk.person.access-hint"
        msgstr "Note what the person needs, never why."

        msgid "desk.do.booking"
        msgstr "Booking of the room"

        # The code of a booking’s room, and what is kept of rooms.
        msgid "desk.key.title"
        msgstr "Code of the room"

        msgid "desk.key.none"
        msgstr "No code is kept for this booking."

        msgid "desk.key.kept"
        msgstr "A code is kept; its time has not come yet."

        msgid "desk.key.released"
        msgstr "A code is kept; it can be read since {when}."

        msgid "desk.key.told"
        msgstr "The code:"

        msgid "desk.key.audited"
        msgstr "Reading it is recorded in your name."

        msgid "desk.key.reveal"
        msgstr "Read the code"

        msgid "desk.key.keep"
        msgstr "Keep a code"

        msgid "desk.key.keep-do"
        msgstr "Keep this code"

        msgid "desk.key.secret-hint"
        msgstr "It is sealed, and stands in no list and no mail. It replaces the one before."

        msgid "desk.key.release-hint"
        msgstr "Empty: an hour before the begin."

        msgid "desk.key.done"
        msgstr "The code is kept."

        msgid "desk.form.secret"
        msgstr "Code or number of the badge"

        msgid "desk.form.releaseat"
        msgstr "To be read from"

        msgid "desk.rooms.all"
        msgstr "Rooms"

        msgid "desk.rooms.lead"
        msgstr "What is set here: turnarounds, counts of equipment, particulars."

        msgid "desk.room.turnarounds"
        msgstr "Turnarounds"

        msgid "desk.room.turnarounds-hint"
        msgstr "Minutes between two bookings by their layouts. A line without minutes is removed; with no line at all the room keeps its times before and after."

        msgid "desk.room.any-layout"
        msgstr "any layout"

        msgid "desk.room.from-layout"
        msgstr "From"

        msgid "desk.room.to-layout"
        msgstr "To"

        msgid "desk.room.minutes"
        msgstr "Minutes"

        msgid "desk.room.stock"
        msgstr "Counts of equipment"

        msgid "desk.room.stock-hint"
        msgstr "Empty: it is there, uncounted."

        msgid "desk.room.attributes"
        msgstr "Particulars"

        msgid "desk.room.not-said"
        msgstr "Not said"

        msgid "desk.room.save"
        msgstr "Save the room"

        msgid "desk.room.done"
        msgstr "The room is saved."

        msgid "mail.booking-instead-told"
        msgid_plural "mail.booking-instead-told"
        msgstr[0] "Free at the same time: {room} ({n} place)."
        msgstr[1] "Free at the same time: {room} ({n} places)."

        msgid "refusal.on-line"
        msgstr "Line {line}: {reason}"

        msgid "malformed.calendar-utf-8"
        msgstr "The calendar is not UTF-8 here: export it again as UTF-8."

        msgid "malformed.calendar-file"
        msgstr "This is no calendar: it has no BEGIN:VCALENDAR. Export it as iCalendar (.ics)."

        msgid "malformed.calendar-version"
        msgstr "This is vCalendar 1.0: export it as iCalendar 2.0 (.ics)."

        msgid "malformed.calendar-method"
        msgstr "This answers an invitation, and is no calendar: export the calendar itself."

        msgid "malformed.calendar-nesting"
        msgstr "END does not close what was begun last: the file is damaged. Export it again."

        msgid "malformed.calendar-end"
        msgstr "The file ends before END:VCALENDAR: it was cut off. Export or fetch it again."

        msgid "malformed.calendar-time"
        msgstr "Give a time such as 20270112T140000, with Z at the end for UTC, or a day such as 20270112."

        msgid "malformed.calendar-zone"
        msgstr "Nobody knows this time zone: use a name such as Europe/Paris, or describe it in a VTIMEZONE."

        msgid "malformed.calendar-duration"
        msgstr "Give a duration such as PT1H30M or P1D."

        msgid "malformed.calendar-range"
        msgstr "One event cannot change all that follow: end the one before with UNTIL, and begin a new one."

        msgid "malformed.calendar-exrule"
        msgstr "EXRULE is no longer part of iCalendar: name the days that are left out by EXDATE."

        msgid "room.few-wheelchair-places"
        msgid_plural "room.few-wheelchair-places"
        msgstr[0] "{n} place for wheelchairs only"
        msgstr[1] "{n} places for wheelchairs only"
        """#
    static let german: StaticString = #"""
        msgid ""
        msgstr ""
        "Project-Id-Version: Totem\n"
        "PO-Revision-Date: 2026-11-26 00:00+0000\n"
        "Last-Translator: Totem\n"
        "Language-Team: de\n"
        "Language: de\n"
        "MIME-Version: 1.0\n"
        "Content-Type: text/plain; charset=UTF-8\n"
        "Content-Transfer-Encoding: 8bit\n"
        "Plural-Forms: nplurals=2; plural=(n != 1);\n"

        # What people read who register: the public pages and the mails. The desk is not written yet.
        msgid "site.name"
        msgstr "Totem"

        msgid "site.tagline"
        msgstr "Räume und Veranstaltungen der Totem-Gebäude"

        msgid "site.skip"
        msgstr "Zum Inhalt springen"

        msgid "site.language"
        msgstr "Sprache"

        msgid "site.agenda"
        msgstr "Termine"

        msgid "site.demo"
        msgstr "Demonstrationsdaten: Veranstaltungen, Personen und Buchungen sind erfunden."

        msgid "site.demo-mail"
        msgstr "Geschriebene Mails ansehen"

        msgid "language.fr"
        msgstr "Französisch"

        msgid "language.de"
        msgstr "Deutsch"

        msgid "language.en"
        msgstr "Englisch"

        msgid "language.lb"
        msgstr "Luxemburgisch"

        msgid "language.nl"
        msgstr "Niederländisch"

        msgid "agenda.title"
        msgstr "Veranstaltungen"

        msgid "agenda.intro"
        msgstr "Wählen Sie eine Veranstaltung: Sie sehen, wo sie stattfindet und wie viele Plätze frei sind, und können sich anmelden."

        msgid "agenda.months"
        msgstr "Monate"

        msgid "agenda.empty"
        msgstr "Zurzeit ist keine Veranstaltung angekündigt."

        msgid "agenda.empty-filtered"
        msgstr "Keine Veranstaltung entspricht diesen Kriterien."

        msgid "agenda.city"
        msgstr "Stadt"

        msgid "agenda.city-all"
        msgstr "Alle Städte"

        msgid "agenda.building"
        msgstr "Gebäude"

        msgid "agenda.building-all"
        msgstr "Alle Gebäude"

        msgid "agenda.programme"
        msgstr "Programm"

        msgid "agenda.programme-all"
        msgstr "Alle Programme"

        msgid "agenda.theme"
        msgstr "Thema"

        msgid "agenda.theme-all"
        msgstr "Alle Themen"

        msgid "agenda.language"
        msgstr "Gesprochene Sprache"

        msgid "agenda.language-all"
        msgstr "Alle Sprachen"

        msgid "agenda.search"
        msgstr "Suchen"

        msgid "agenda.more"
        msgstr "Spätere Veranstaltungen"

        msgid "agenda.filter"
        msgstr "Filtern"

        msgid "session.when"
        msgstr "Wann"

        msgid "session.where"
        msgstr "Wo"

        msgid "session.spoken"
        msgstr "Sprache"

        msgid "session.seats"
        msgstr "Plätze"

        msgid "session.kind"
        msgstr "Format"

        msgid "session.programme"
        msgstr "Programm"

        msgid "session.themes"
        msgstr "Themen"

        msgid "session.online"
        msgstr "Online"

        msgid "session.step-free"
        msgstr "Stufenloser Zugang"

        msgid "session.not-step-free"
        msgstr "Zugang mit Stufen"

        msgid "session.zone"
        msgstr "Uhrzeit von {zone}"

        msgid "session.seats.free"
        msgid_plural "session.seats.free"
        msgstr[0] "{n} freier Platz von {capacity}"
        msgstr[1] "{n} freie Plätze von {capacity}"

        msgid "session.seats.none"
        msgstr "Ausgebucht: alle {capacity} Plätze sind vergeben"

        msgid "session.seats.waiting"
        msgid_plural "session.seats.waiting"
        msgstr[0] "Ausgebucht, {n} Person auf der Warteliste"
        msgstr[1] "Ausgebucht, {n} Personen auf der Warteliste"

        msgid "session.state.draft"
        msgstr "Entwurf, noch nicht veröffentlicht"

        msgid "session.state.cancelled"
        msgstr "Diese Veranstaltung ist abgesagt."

        msgid "session.cancel-reason"
        msgstr "Grund: {reason}"

        msgid "session.moved"
        msgstr "Zeit oder Ort dieser Veranstaltung haben sich geändert. Was hier steht, ist der neue Stand."

        msgid "session.state.ended"
        msgstr "Diese Veranstaltung ist vorbei."

        msgid "session.register"
        msgstr "Anmelden"

        msgid "session.join-waiting-list"
        msgstr "Auf die Warteliste setzen"

        msgid "session.register-title"
        msgstr "Anmeldung"

        msgid "session.closes"
        msgstr "Anmeldung bis {when}"

        msgid "session.confirm-email"
        msgstr "Sie erhalten eine Mail mit einem Link: Ihr Platz gehört Ihnen, sobald Sie ihn öffnen und bestätigen."

        msgid "session.waiting-rule"
        msgstr "Frei werdende Plätze gehen von selbst und der Reihe nach an die Ersten auf der Liste."

        msgid "session.offer-rule"
        msgid_plural "session.offer-rule"
        msgstr[0] "Ein frei werdender Platz wird der ersten Person auf der Liste angeboten; sie hat {n} Stunde Zeit für die Antwort, kurz vor der Veranstaltung weniger."
        msgstr[1] "Ein frei werdender Platz wird der ersten Person auf der Liste angeboten; sie hat {n} Stunden Zeit für die Antwort, kurz vor der Veranstaltung weniger."

        msgid "session.party-rule"
        msgstr "Eine Gruppe bleibt zusammen: Sie wartet, bis alle ihre Plätze frei sind, und niemand überholt sie."

        msgid "session.back"
        msgstr "Zurück zu den Terminen"

        msgid "session.calendar"
        msgstr "In meinen Kalender eintragen"

        msgid "kind.info_session"
        msgstr "Informationsveranstaltung"

        msgid "kind.workshop"
        msgstr "Workshop"

        msgid "kind.conference"
        msgstr "Vortrag"

        msgid "kind.meetup"
        msgstr "Treffen"

        msgid "kind.pitch"
        msgstr "Pitch-Runde"

        msgid "kind.jury"
        msgstr "Jury"

        msgid "kind.expert_hours"
        msgstr "Sprechstunde"

        msgid "kind.ceremony"
        msgstr "Feier"

        msgid "kind.hackathon"
        msgstr "Hackathon"

        msgid "kind.visit"
        msgstr "Besichtigung"

        msgid "kind.job_dating"
        msgstr "Job-Dating"

        msgid "kind.training"
        msgstr "Schulung"

        msgid "mode.on_site"
        msgstr "Vor Ort"

        msgid "mode.online"
        msgstr "Online"

        msgid "mode.hybrid"
        msgstr "Vor Ort und online"

        msgid "role.owner"
        msgstr "Getragen von"

        msgid "role.reference_partner"
        msgstr "Referenzpartner"

        msgid "role.relay"
        msgstr "Lokale Anlaufstelle"

        msgid "role.funder"
        msgstr "Gefördert von"

        msgid "role.host"
        msgstr "Gastgeber"

        msgid "layout.theatre"
        msgstr "Theater"

        msgid "layout.classroom"
        msgstr "Klassenzimmer"

        msgid "layout.u_shape"
        msgstr "U-Form"

        msgid "layout.boardroom"
        msgstr "Konferenztisch"

        msgid "layout.cabaret"
        msgstr "Kabarett"

        msgid "layout.banquet"
        msgstr "Bankett"

        msgid "layout.cocktail"
        msgstr "Stehempfang"

        msgid "layout.islands"
        msgstr "Tischinseln"

        msgid "layout.exhibition"
        msgstr "Ausstellung"

        msgid "form.email"
        msgstr "E-Mail-Adresse"

        msgid "form.email-hint"
        msgstr "Dorthin geht die Bestätigung."

        msgid "form.name"
        msgstr "Name"

        msgid "form.party"
        msgstr "Anzahl der Personen, Sie eingeschlossen"

        msgid "form.guests"
        msgstr "Namen der Personen, die mit Ihnen kommen"

        msgid "form.organisation"
        msgstr "Unternehmen oder Schule"

        msgid "form.territory"
        msgstr "Gebiet"

        msgid "form.stage"
        msgstr "Wie weit ist Ihr Projekt?"

        msgid "form.language"
        msgstr "Sprache der Mails"

        msgid "form.access"
        msgstr "Was brauchen Sie, um teilzunehmen?"

        msgid "form.access-hint"
        msgstr "Sagen Sie, was Sie brauchen; warum, brauchen Sie nicht zu sagen."

        msgid "form.more"
        msgstr "Mehr angeben (freiwillig)"

        msgid "form.optional"
        msgstr "freiwillig"

        msgid "form.no-answer"
        msgstr "Keine Angabe"

        msgid "form.privacy"
        msgstr "Diese Angaben dienen dazu, diese Veranstaltung zu organisieren, und zu nichts anderem."

        msgid "form.faults"
        msgid_plural "form.faults"
        msgstr[0] "{n} Feld ist zu berichtigen"
        msgstr[1] "{n} Felder sind zu berichtigen"

        msgid "form.fault"
        msgstr "{field}: {fault}"

        msgid "stage.idea"
        msgstr "Eine Idee"

        msgid "stage.project"
        msgstr "Ein laufendes Projekt"

        msgid "stage.created"
        msgstr "Ein gegründetes Unternehmen"

        msgid "stage.growth"
        msgstr "Ein wachsendes Unternehmen"

        msgid "stage.established"
        msgstr "Ein etabliertes Unternehmen"

        msgid "access.step_free"
        msgstr "Stufenloser Zugang"

        msgid "access.wheelchair_place"
        msgstr "Ein Rollstuhlplatz"

        msgid "access.induction_loop"
        msgstr "Eine Induktionsschleife"

        msgid "access.sign_language"
        msgstr "Gebärdensprachdolmetschen"

        msgid "access.captioning"
        msgstr "Live-Untertitel"

        msgid "access.large_print"
        msgstr "Unterlagen in Großdruck"

        msgid "access.companion"
        msgstr "Ein Platz für meine Begleitperson"

        msgid "access.assistance_dog"
        msgstr "Platz für meinen Assistenzhund"

        msgid "access.quiet_place"
        msgstr "Ein ruhiger Ort"

        msgid "form.guests-hint"
        msgstr "Ein Name pro Zeile. Sie können das leer lassen."

        msgid "form.accessNote"
        msgstr "Was Sie sonst brauchen"

        msgid "form.accessNote-hint"
        msgstr "Das liest nur das Organisationsteam."

        msgid "form.consents"
        msgstr "Wenn Sie möchten"

        msgid "consent.newsletter"
        msgstr "Schicken Sie mir per Mail Neues über die nächsten Veranstaltungen. Ich kann das jederzeit beenden."

        msgid "consent.photo"
        msgstr "Ich darf auf Fotos der Veranstaltung zu sehen sein, die das Organisationsteam veröffentlicht."

        msgid "access.other"
        msgstr "Etwas anderes"

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
        msgstr "Luxemburg"

        msgid "territory.BE"
        msgstr "Belgien"

        msgid "territory.DE-SL"
        msgstr "Saarland"

        msgid "territory.DE-RP"
        msgstr "Rheinland-Pfalz"

        msgid "territory.other"
        msgstr "Anderswo"

        msgid "registration.title"
        msgstr "Meine Anmeldung"

        msgid "registration.code"
        msgstr "Code"

        msgid "registration.party"
        msgstr "Personen"

        msgid "registration.received-title"
        msgstr "Sehen Sie in Ihre Mails"

        msgid "registration.received"
        msgstr "Eine Mail ist unterwegs an die Adresse, die Sie angegeben haben. Öffnen Sie ihren Link innerhalb einer halben Stunde und bestätigen Sie: Dann gehört der Platz Ihnen."

        msgid "registration.done-title"
        msgstr "Erledigt"

        msgid "registration.confirm"
        msgstr "Meine Anmeldung bestätigen"

        msgid "registration.accept-offer"
        msgstr "Das Angebot annehmen"

        msgid "registration.decline-offer"
        msgstr "Das Angebot ablehnen"

        msgid "registration.offer.today"
        msgstr "Bitte antworten Sie heute vor {time} Uhr."

        msgid "registration.offer.tomorrow"
        msgstr "Bitte antworten Sie vor morgen, {time} Uhr."

        msgid "registration.offer.later"
        msgstr "Bitte antworten Sie vor {day}, {time} Uhr."

        msgid "registration.offer.rule"
        msgid_plural "registration.offer.rule"
        msgstr[0] "Der Platz ist bis dahin für Sie reserviert. Ohne Antwort geht er an die nächste Person."
        msgstr[1] "Die Plätze sind bis dahin für Sie reserviert. Ohne Antwort gehen sie an die nächsten Personen."

        msgid "registration.withdraw"
        msgstr "Absagen"

        msgid "registration.withdraw-title"
        msgstr "Von dieser Veranstaltung abmelden"

        msgid "registration.withdraw-question"
        msgstr "Sie können nicht kommen? Ihr Platz geht an die nächste Person."

        msgid "registration.keep"
        msgstr "Meine Anmeldung behalten"

        msgid "registration.session"
        msgstr "Die Veranstaltung ansehen"

        msgid "registration.state.pending"
        msgstr "Noch zu bestätigen: Öffnen Sie den Link in der Mail."

        msgid "registration.state.pending-until"
        msgstr "Zu bestätigen vor: {when}."

        msgid "registration.state.waitlisted"
        msgstr "Sie stehen auf der Warteliste."

        msgid "registration.state.waitlisted-at"
        msgstr "Sie stehen an {position} Stelle der Warteliste."

        msgid "registration.state.offered"
        msgid_plural "registration.state.offered"
        msgstr[0] "Ihnen wird ein Platz angeboten."
        msgstr[1] "Ihnen werden {n} Plätze angeboten."

        msgid "registration.state.confirmed"
        msgid_plural "registration.state.confirmed"
        msgstr[0] "Ihr Platz ist reserviert."
        msgstr[1] "Ihre {n} Plätze sind reserviert."

        msgid "registration.state.withdrawn"
        msgstr "Sie haben abgesagt."

        msgid "registration.state.expired"
        msgstr "Die Frist für die Antwort ist abgelaufen: Diese Anmeldung ist beendet."

        msgid "registration.state.declined"
        msgstr "Sie haben den angebotenen Platz abgelehnt."

        msgid "registration.state.cancelled"
        msgstr "Die Veranstaltung ist abgesagt und mit ihr Ihre Anmeldung."

        msgid "registration.change"
        msgstr "Ändern"

        msgid "registration.change-title"
        msgstr "Meine Anmeldung ändern"

        msgid "registration.change-party-hint"
        msgstr "Kommen weniger, so gehen die Plätze an Wartende. Mehr Personen sind möglich, solange Plätze frei sind und niemand wartet."

        msgid "registration.change-save"
        msgstr "Speichern"

        msgid "registration.guests"
        msgstr "Mit"

        msgid "registration.needs"
        msgstr "Was Sie brauchen"

        msgid "registration.organisation"
        msgstr "Unternehmen oder Schule"

        msgid "registration.undo"
        msgstr "Rückgängig: Ich komme doch"

        msgid "registration.undo-until"
        msgstr "Das können Sie bis {when} rückgängig machen. Solange niemand Ihre Plätze hat, gehören sie wieder Ihnen; sonst warten Sie am Ende der Liste."

        msgid "registration.lost"
        msgstr "Link zu Ihrer Anmeldung verloren?"

        msgid "registration.lost-title"
        msgstr "Meinen Link zusenden"

        msgid "registration.lost-lead"
        msgstr "Geben Sie Ihre Adresse an. Ist sie für eine kommende Veranstaltung angemeldet, geht eine Mail mit jedem Link dorthin."

        msgid "registration.lost-send"
        msgstr "Links an mich senden"

        msgid "registration.lost-done"
        msgstr "Wenn diese Adresse angemeldet ist, ist eine Mail unterwegs."

        msgid "registration.lost-done-more"
        msgstr "Nach zehn Minuten nichts? Sehen Sie im Spam-Ordner nach, oder versuchen Sie eine andere Adresse, die Sie angegeben haben könnten. Am Tag gehen höchstens drei solche Mails hinaus."

        msgid "error.request"
        msgstr "Nummer der Anfrage: {id}"

        msgid "error.home"
        msgstr "Zu den Terminen"

        msgid "error.retry"
        msgstr "Noch einmal versuchen"

        msgid "error.broken"
        msgstr "Ein Fehler auf unserer Seite hat die Antwort verhindert. Er ist vermerkt; bitte versuchen Sie es später noch einmal."

        msgid "site.sections"
        msgstr "Hauptmenü"

        msgid "site.buildings"
        msgstr "Gebäude"

        msgid "site.programmes"
        msgstr "Programme"

        msgid "site.foot"
        msgstr "Über diese Seiten"

        msgid "site.legal"
        msgstr "Impressum"

        msgid "site.privacy"
        msgstr "Datenschutz"

        msgid "site.accessibility"
        msgstr "Barrierefreiheit"

        msgid "agenda.view"
        msgstr "Ansicht"

        msgid "agenda.list"
        msgstr "Liste"

        msgid "agenda.month"
        msgstr "Monat"

        msgid "agenda.filters"
        msgstr "Veranstaltungen filtern"

        msgid "agenda.chosen"
        msgstr "Gesetzte Filter"

        msgid "agenda.remove"
        msgstr "entfernen"

        msgid "agenda.remove-all"
        msgstr "Alle Filter entfernen"

        msgid "agenda.from-day"
        msgstr "ab {day}"

        msgid "agenda.to-day"
        msgstr "bis {day}"

        msgid "agenda.month-title"
        msgstr "Termine: {month}"

        msgid "agenda.month-empty"
        msgstr "Keine Veranstaltung im {month}."

        msgid "agenda.month-empty-filtered"
        msgstr "Keine Veranstaltung im {month} entspricht diesen Kriterien."

        msgid "agenda.none-ahead"
        msgstr "Danach ist keine Veranstaltung angekündigt."

        msgid "agenda.next"
        msgstr "Die nächste"

        msgid "agenda.count"
        msgid_plural "agenda.count"
        msgstr[0] "{n} Veranstaltung"
        msgstr[1] "{n} Veranstaltungen"

        msgid "agenda.more-of-day"
        msgid_plural "agenda.more-of-day"
        msgstr[0] "und {n} weitere"
        msgstr[1] "und {n} weitere"

        msgid "agenda.today"
        msgstr "heute"

        msgid "agenda.whole-month"
        msgstr "Dieser Monat hat mehr Veranstaltungen, als dieses Raster zeigt; in der Liste stehen alle."

        msgid "building.title"
        msgstr "Gebäude"

        msgid "building.intro"
        msgstr "Die Gebäude des Netzes, ihre Räume und wann sie frei sind."

        msgid "building.empty"
        msgstr "Noch ist kein Gebäude eingetragen."

        msgid "building.rooms"
        msgid_plural "building.rooms"
        msgstr[0] "{n} Raum"
        msgstr[1] "{n} Räume"

        msgid "building.no-rooms"
        msgstr "keine Räume"

        msgid "building.up-to"
        msgid_plural "building.up-to"
        msgstr[0] "bis {n} Person"
        msgstr[1] "bis {n} Personen"

        msgid "building.open-today"
        msgstr "heute geöffnet {hours}"

        msgid "building.shut-today"
        msgstr "heute geschlossen"

        msgid "building.always-open"
        msgstr "jederzeit geöffnet"

        msgid "building.holiday"
        msgstr "heute geschlossen: {holiday}"

        msgid "building.season"
        msgstr "von {first} bis {last}"

        msgid "building.closed"
        msgstr "geschlossen"

        msgid "building.hours"
        msgstr "Öffnungszeiten"

        msgid "building.public"
        msgstr "Publikum"

        msgid "building.max-public"
        msgid_plural "building.max-public"
        msgstr[0] "höchstens {n} Person gleichzeitig im Gebäude"
        msgstr[1] "höchstens {n} Personen gleichzeitig im Gebäude"

        msgid "building.access"
        msgstr "Zugang"

        msgid "building.all-step-free"
        msgstr "Alle Räume sind stufenlos erreichbar."

        msgid "building.some-step-free"
        msgid_plural "building.some-step-free"
        msgstr[0] "{n} von {rooms} Räumen ist stufenlos erreichbar."
        msgstr[1] "{n} von {rooms} Räumen sind stufenlos erreichbar."

        msgid "building.no-step-free"
        msgstr "Kein Raum ist stufenlos erreichbar."

        msgid "building.stack"
        msgstr "Die Räume"

        msgid "building.sessions"
        msgstr "Kommende Veranstaltungen"

        msgid "building.no-sessions"
        msgstr "Hier ist keine Veranstaltung angekündigt."

        msgid "building.all-sessions"
        msgstr "Alle Veranstaltungen hier"

        msgid "building.calendar"
        msgstr "Frei oder belegt im {month}"

        msgid "building.days"
        msgstr "{first} bis {last}"

        msgid "building.one-day"
        msgstr "{day}"

        msgid "building.more"
        msgstr "Weitere Gebäude"

        msgid "building.back"
        msgstr "Alle Gebäude"

        msgid "building.address"
        msgstr "Adresse"

        msgid "building.directions"
        msgstr "Anfahrt"

        msgid "building.entry"
        msgstr "Eingang"

        msgid "building.contact"
        msgstr "Kontakt"

        msgid "building.rules"
        msgstr "Hausordnung"

        msgid "building.photos"
        msgstr "Fotos"

        msgid "room.floor"
        msgstr "Etage"

        msgid "room.street-level"
        msgstr "Erdgeschoss"

        msgid "room.floor-number"
        msgstr "{number}. Etage"

        msgid "room.wheelchairs-declared"
        msgid_plural "room.wheelchairs-declared"
        msgstr[0] "{n} Rollstuhlplatz"
        msgstr[1] "{n} Rollstuhlplätze"

        msgid "room.area"
        msgstr "Fläche"

        msgid "room.layouts"
        msgstr "Bestuhlung"

        msgid "room.seats"
        msgid_plural "room.seats"
        msgstr[0] "{n} Platz"
        msgstr[1] "{n} Plätze"

        msgid "room.people"
        msgid_plural "room.people"
        msgstr[0] "{n} Person"
        msgstr[1] "{n} Personen"

        msgid "room.equipment"
        msgstr "Ausstattung"

        msgid "room.no-equipment"
        msgstr "keine Ausstattung angegeben"

        msgid "room.wheelchairs"
        msgstr "Rollstühle"

        msgid "room.wheelchair-places"
        msgid_plural "room.wheelchair-places"
        msgstr[0] "mindestens {n} Platz, wenn der Raum {seats} Plätze hat (französische Regel)"
        msgstr[1] "mindestens {n} Plätze, wenn der Raum {seats} Plätze hat (französische Regel)"

        msgid "room.next-free"
        msgstr "Nächste freie Zeit"

        msgid "room.free-now"
        msgstr "jetzt frei, bis {time}"

        msgid "room.not-free-soon"
        msgid_plural "room.not-free-soon"
        msgstr[0] "keine freie Stunde in {n} Tag"
        msgstr[1] "keine freie Stunde in {n} Tagen"

        msgid "room.joined"
        msgstr "Verbindet"

        msgid "room.preparation"
        msgstr "Vorbereitung"

        msgid "room.buffer-before"
        msgid_plural "room.buffer-before"
        msgstr[0] "{n} Min. vor jeder Buchung frei"
        msgstr[1] "{n} Min. vor jeder Buchung frei"

        msgid "room.buffer-after"
        msgid_plural "room.buffer-after"
        msgstr[0] "{n} Min. nach jeder Buchung frei"
        msgstr[1] "{n} Min. nach jeder Buchung frei"

        msgid "room.sessions"
        msgstr "Kommende Veranstaltungen in diesem Raum"

        msgid "room.no-sessions"
        msgstr "In diesem Raum ist keine Veranstaltung angekündigt."

        msgid "room.back"
        msgstr "Die anderen Räume des Gebäudes"

        msgid "busy.scale"
        msgstr "Jeder Balken reicht von {from} bis {to}."

        msgid "busy.scale-rooms"
        msgstr "Jeder Balken ist ein Raum, in der Reihenfolge der Liste; er reicht von {from} bis {to}."

        msgid "busy.legend"
        msgstr "Legende"

        msgid "busy.word-free"
        msgstr "frei"

        msgid "busy.word-taken"
        msgstr "belegt"

        msgid "busy.word-closed"
        msgstr "geschlossen"

        msgid "busy.word-outside"
        msgstr "außerhalb der Öffnungszeiten"

        msgid "busy.sentence"
        msgstr "{day}: {states}"

        msgid "busy.room"
        msgstr "{room}: {states}"

        msgid "busy.free"
        msgstr "frei {hours}"

        msgid "busy.taken"
        msgstr "belegt {hours}"

        msgid "busy.closed"
        msgstr "geschlossen {hours}: {reason}"

        msgid "busy.closed-day"
        msgstr "geschlossen: {reason}"

        msgid "busy.shut"
        msgstr "an diesem Tag geschlossen"

        msgid "busy.full"
        msgstr "alles belegt"

        msgid "busy.past"
        msgstr "vergangen"

        msgid "busy.rooms-free"
        msgid_plural "busy.rooms-free"
        msgstr[0] "{n} Raum den ganzen Tag frei"
        msgstr[1] "{n} Räume den ganzen Tag frei"

        msgid "busy.none-all-day"
        msgstr "keiner den ganzen Tag frei"

        msgid "busy.no-rooms"
        msgstr "keine Räume"

        msgid "equipment.projector"
        msgstr "Beamer"

        msgid "equipment.screen"
        msgstr "Leinwand"

        msgid "equipment.sound"
        msgstr "Tonanlage"

        msgid "equipment.wifi"
        msgstr "WLAN"

        msgid "equipment.video_conf"
        msgstr "Videokonferenz"

        msgid "equipment.whiteboard"
        msgstr "Whiteboard"

        msgid "equipment.stage"
        msgstr "Bühne"

        msgid "equipment.induction_loop"
        msgstr "Induktionsschleife"

        msgid "equipment.streaming"
        msgstr "Livestream"

        msgid "equipment.lights"
        msgstr "Bühnenlicht"

        msgid "equipment.bar"
        msgstr "Bar"

        msgid "equipment.control_room"
        msgstr "Regieraum"

        msgid "equipment.outdoor"
        msgstr "im Freien"

        msgid "equipment.movable_furniture"
        msgstr "bewegliche Möbel"

        msgid "equipment.3d_printer"
        msgstr "3D-Drucker"

        msgid "equipment.interpreting_booth"
        msgstr "Dolmetschkabine"

        msgid "territory.FR-GES"
        msgstr "Grand Est"

        msgid "territory.DE"
        msgstr "Deutschland"

        msgid "territory.FR"
        msgstr "Frankreich"

        msgid "programme.title"
        msgstr "Programme"

        msgid "programme.intro"
        msgstr "Wer Projekte begleitet, und die Veranstaltungen, bei denen man sich trifft."

        msgid "programme.empty"
        msgstr "Noch ist kein Programm eingetragen."

        msgid "programme.owned-by"
        msgstr "getragen von {names}"

        msgid "programme.with"
        msgstr "mit {names}"

        msgid "programme.coming"
        msgid_plural "programme.coming"
        msgstr[0] "{n} kommende Veranstaltung"
        msgstr[1] "{n} kommende Veranstaltungen"

        msgid "programme.none-coming"
        msgstr "keine Veranstaltung angekündigt"

        msgid "programme.first"
        msgstr "die erste am {day}"

        msgid "programme.territories"
        msgstr "Gebiete"

        msgid "programme.languages"
        msgstr "Sprachen"

        msgid "programme.period"
        msgstr "Zeitraum"

        msgid "programme.from-to"
        msgstr "von {from} bis {to}"

        msgid "programme.one-day"
        msgstr "am {day}"

        msgid "programme.sessions"
        msgstr "Kommende Veranstaltungen"

        msgid "programme.no-sessions"
        msgstr "Zurzeit ist keine Veranstaltung dieses Programms angekündigt."

        msgid "programme.more"
        msgstr "Weitere Programme"

        msgid "programme.more-sessions"
        msgstr "Alle Veranstaltungen des Programms"

        msgid "programme.back"
        msgstr "Alle Programme"

        msgid "venue.title"
        msgstr "Vor Ort"

        msgid "venue.room"
        msgstr "Raum"

        msgid "venue.layout"
        msgstr "Bestuhlung"

        msgid "venue.doors"
        msgstr "Das Gebäude"

        msgid "venue.access"
        msgstr "Barrierefreiheit"

        msgid "venue.needs"
        msgstr "Sagen Sie im Formular, was Sie brauchen, um teilzunehmen."

        msgid "error.ways"
        msgstr "Vielleicht suchten Sie"

        msgid "legal.title"
        msgstr "Impressum"

        msgid "legal.publisher-title"
        msgstr "Herausgeber"

        msgid "legal.publisher-demo"
        msgstr "Dies ist eine Vorführung der Software Totem. Sie erscheint nicht im Namen eines Gebäudes, einer Behörde oder eines Programms: Die genannten Organisationen haben hier nichts gebilligt und nichts veröffentlicht."

        msgid "legal.publisher"
        msgstr "Die Stelle, die diesen Dienst betreibt, hat Namen, Sitz, Kontakt und verantwortliche Person noch nicht angegeben. Sie muss es tun, bevor sie den Dienst öffentlich macht."

        msgid "legal.host-title"
        msgstr "Hosting"

        msgid "legal.host"
        msgstr "Der Dienst läuft auf den Rechnern dessen, der ihn betreibt. Seine Seiten holen nichts von anderen: keine Schriften, keine Karten, keine Besuchsmessung."

        msgid "legal.content-title"
        msgstr "Inhalte"

        msgid "legal.content-demo"
        msgstr "Die gezeigten Veranstaltungen, Personen, Buchungen und Platzzahlen sind erfunden, auch wo es einen Ort oder ein Programm wirklich gibt."

        msgid "legal.content"
        msgstr "Veranstaltungen werden von ihren Veranstaltern angekündigt; sie stehen für das ein, was sie schreiben."

        msgid "privacy.title"
        msgstr "Datenschutz"

        msgid "privacy.what-title"
        msgstr "Wonach gefragt wird"

        msgid "privacy.what"
        msgstr "Für die Anmeldung: ein Name und eine E-Mail-Adresse. Alles andere ist freiwillig: Organisation, Gebiet, Stand des Projekts, Unterstützungsbedarf. Nach Anrede, Alter und Postanschrift wird nicht gefragt."

        msgid "privacy.why-title"
        msgstr "Wozu"

        msgid "privacy.why"
        msgstr "Die Angaben dienen dazu, Ihren Platz zu reservieren, Ihnen zur Veranstaltung zu schreiben und Ihren Besuch vorzubereiten. Werbung wird mit ihnen nicht gemacht."

        msgid "privacy.who-title"
        msgstr "Wer sie sieht"

        msgid "privacy.who"
        msgstr "Das Team, das die Veranstaltung organisiert, und die Administratoren des Dienstes. Öffentliche Seiten zeigen nie Namen, und der Kalender der Räume sagt nicht, wofür sie genutzt werden."

        msgid "privacy.rights-title"
        msgstr "Ihre Rechte"

        msgid "privacy.rights"
        msgstr "Der Link in Ihrer Mail öffnet Ihre Anmeldung: Dort sehen Sie, was gespeichert ist, und können absagen. Für alles andere (Auskunft, Berichtigung, Löschung, Widerspruch) schreiben Sie dem Veranstalter; Sie können sich an die CNIL in Frankreich oder die CNPD in Luxemburg wenden."

        msgid "privacy.cookies-title"
        msgstr "Cookies"

        msgid "privacy.cookies"
        msgstr "Öffentliche Seiten setzen kein Cookie. Wer sich als Veranstalter anmeldet, erhält ein einziges, das dafür nötig ist. Darum gibt es kein Banner."

        msgid "privacy.demo-title"
        msgstr "In dieser Vorführung"

        msgid "privacy.demo"
        msgstr "Geben Sie keine echten Daten ein: Alle können die hier geschriebenen Mails lesen, und nichts wird von selbst gelöscht."

        msgid "accessibility.title"
        msgstr "Barrierefreiheit"

        msgid "accessibility.state-title"
        msgstr "Stand"

        msgid "accessibility.state"
        msgstr "Diese Seiten zielen auf WCAG 2.2, Stufe AA. Eine Prüfung durch Menschen gab es nicht; daher wird keine Konformität erklärt."

        msgid "accessibility.tests-title"
        msgstr "Was geprüft wird"

        msgid "accessibility.tests"
        msgstr "Bei jeder Version besucht ein Browser jede Seite hell und dunkel, nur mit der Tastatur, ohne Skripte, 320 Pixel breit und im Druck; axe-core findet dort keinen Fehler."

        msgid "accessibility.rooms-title"
        msgstr "Die Orte"

        msgid "accessibility.rooms"
        msgstr "Jeder Raum sagt, ob er stufenlos erreichbar ist und welche Ausstattung er hat. Das Formular fragt, was Sie brauchen, nie warum; ein Unterstützungsbedarf ist nie ein Grund für eine Absage."

        msgid "accessibility.contact-title"
        msgstr "Einen Fehler melden"

        msgid "accessibility.contact"
        msgstr "Sagen Sie es dem Veranstalter oder dem Betreiber des Dienstes, mit der Adresse der Seite. In Frankreich können Sie sich danach an den Défenseur des droits wenden."

        msgid "relative.today"
        msgstr "heute"

        msgid "relative.tomorrow"
        msgstr "morgen"

        msgid "relative.yesterday"
        msgstr "gestern"

        msgid "relative.in-days"
        msgid_plural "relative.in-days"
        msgstr[0] "in {n} Tag"
        msgstr[1] "in {n} Tagen"

        msgid "relative.in-weeks"
        msgid_plural "relative.in-weeks"
        msgstr[0] "in {n} Woche"
        msgstr[1] "in {n} Wochen"

        msgid "relative.in-months"
        msgid_plural "relative.in-months"
        msgstr[0] "in {n} Monat"
        msgstr[1] "in {n} Monaten"

        msgid "relative.days-ago"
        msgid_plural "relative.days-ago"
        msgstr[0] "vor {n} Tag"
        msgstr[1] "vor {n} Tagen"

        msgid "relative.weeks-ago"
        msgid_plural "relative.weeks-ago"
        msgstr[0] "vor {n} Woche"
        msgstr[1] "vor {n} Wochen"

        msgid "refusal.invalid-input"
        msgstr "Feld {field}: {reason}"

        msgid "refusal.wrong-fields"
        msgid_plural "refusal.wrong-fields"
        msgstr[0] "{n} Feld ist zu berichtigen."
        msgstr[1] "{n} Felder sind zu berichtigen."

        msgid "refusal.unknown-building"
        msgstr "Ein Gebäude „{name}“ gibt es nicht."

        msgid "refusal.unknown-room"
        msgstr "Einen Raum „{name}“ gibt es nicht."

        msgid "refusal.unknown-session"
        msgstr "Diese Veranstaltung gibt es nicht, oder sie ist nicht öffentlich."

        msgid "refusal.unknown-registration"
        msgstr "Diese Anmeldung gibt es nicht, oder der Link gilt nicht mehr."

        msgid "refusal.unknown-page"
        msgstr "Diese Seite gibt es nicht."

        msgid "refusal.unknown-programme"
        msgstr "Kein Programm heißt „{name}“."

        msgid "refusal.unknown-theme"
        msgstr "Kein Thema heißt „{name}“."

        msgid "refusal.already-registered"
        msgstr "Diese Adresse ist für diese Veranstaltung schon angemeldet."

        msgid "refusal.session-not-published"
        msgstr "Diese Veranstaltung ist noch nicht veröffentlicht."

        msgid "refusal.session-cancelled"
        msgstr "Diese Veranstaltung ist abgesagt."

        msgid "refusal.registration-opens"
        msgstr "Die Anmeldung beginnt am {when}."

        msgid "refusal.registration-closed-at"
        msgstr "Die Anmeldung endete am {when}."

        msgid "refusal.session-full"
        msgstr "Es ist kein Platz mehr frei, und diese Veranstaltung hat keine Warteliste."

        msgid "refusal.waiting-list-full"
        msgid_plural "refusal.waiting-list-full"
        msgstr[0] "Es ist kein Platz mehr frei, und die Warteliste ({n} Person) ist voll."
        msgstr[1] "Es ist kein Platz mehr frei, und die Warteliste ({n} Personen) ist voll."

        msgid "refusal.party-cannot-grow"
        msgid_plural "refusal.party-cannot-grow"
        msgstr[0] "Es ist {n} Platz frei, zu wenig für mehr Personen."
        msgstr[1] "Es sind {n} Plätze frei, zu wenig für mehr Personen."

        msgid "refusal.party-cannot-overtake"
        msgstr "Andere warten auf einen Platz, darum können keine weiteren Personen hinzukommen. Sie können sich selbst anmelden und warten, bis sie an der Reihe sind."

        msgid "refusal.undo-over"
        msgid_plural "refusal.undo-over"
        msgstr[0] "Das ließ sich {n} Minute lang rückgängig machen. Sie können sich neu anmelden."
        msgstr[1] "Das ließ sich {n} Minuten lang rückgängig machen. Sie können sich neu anmelden."

        msgid "refusal.stale"
        msgstr "Das ist nicht mehr möglich: Der Stand hat sich inzwischen geändert ({status})."

        msgid "refusal.version-changed"
        msgstr "Jemand hat es inzwischen geändert (Fassung {version}). Lesen Sie es neu, dann wiederholen Sie."

        msgid "refusal.idempotency-key-reused"
        msgstr "Dieses Formular wurde schon mit anderen Angaben gesendet. Laden Sie die Seite neu."

        msgid "refusal.not-allowed"
        msgstr "Das dürfen Sie nicht."

        msgid "refusal.too-many-requests"
        msgid_plural "refusal.too-many-requests"
        msgstr[0] "Zu viele Anfragen. Versuchen Sie es in {n} Sekunde noch einmal."
        msgstr[1] "Zu viele Anfragen. Versuchen Sie es in {n} Sekunden noch einmal."

        msgid "fault.missing"
        msgstr "Dieses Feld ist nötig."

        msgid "fault.unknown-field"
        msgstr "Ein solches Feld gibt es hier nicht."

        msgid "fault.duplicate-field"
        msgstr "Das ist zweimal angegeben."

        msgid "fault.too-long"
        msgid_plural "fault.too-long"
        msgstr[0] "Höchstens {n} Zeichen."
        msgstr[1] "Höchstens {n} Zeichen."

        msgid "fault.empty"
        msgstr "Dieses Feld ist leer."

        msgid "fault.control-characters"
        msgstr "Dieser Text enthält unsichtbare Zeichen, die nicht erlaubt sind."

        msgid "fault.out-of-range"
        msgstr "Das muss zwischen {minimum} und {maximum} liegen."

        msgid "fault.not-one-of"
        msgstr "Das muss eines von diesen sein: {allowed}."

        msgid "fault.end-before-start"
        msgstr "Das Ende liegt vor dem Anfang."

        msgid "fault.guests-beyond-party"
        msgid_plural "fault.guests-beyond-party"
        msgstr[0] "Eine Person kommt allein: Erhöhen Sie die Anzahl, oder nennen Sie niemanden."
        msgstr[1] "Bei {n} Personen nennen Sie außer sich selbst höchstens {guests}: Erhöhen Sie die Anzahl, oder nennen Sie weniger."

        msgid "malformed.email"
        msgstr "Das ist keine gültige E-Mail-Adresse."

        msgid "malformed.code"
        msgstr "Nehmen Sie Kleinbuchstaben, Ziffern und Bindestriche, höchstens 40."

        msgid "malformed.date-time"
        msgstr "Geben Sie Tag und Uhrzeit an, etwa 2027-01-12T14:00."

        msgid "malformed.date"
        msgstr "Geben Sie einen Tag an, etwa 2027-01-12."

        msgid "malformed.territory"
        msgstr "Geben Sie einen Code nach ISO 3166 an, etwa FR-54 oder LU."

        msgid "malformed.language"
        msgstr "Geben Sie ein Sprachkürzel an, etwa fr oder de-AT."

        msgid "malformed.number"
        msgstr "Geben Sie eine Zahl an."

        msgid "malformed.integer"
        msgstr "Geben Sie eine ganze Zahl an."

        msgid "malformed.cursor"
        msgstr "Diese Stelle der Liste ist ungültig; fangen Sie von vorn an."

        msgid "malformed.other"
        msgstr "Das hat nicht die erwartete Form."

        msgid "problem.invalid-input"
        msgstr "Einige Felder sind zu berichtigen"

        msgid "problem.unknown-building"
        msgstr "Unbekanntes Gebäude"

        msgid "problem.unknown-room"
        msgstr "Unbekannter Raum"

        msgid "problem.unknown-session"
        msgstr "Unbekannte Veranstaltung"

        msgid "problem.unknown-registration"
        msgstr "Unbekannte Anmeldung"

        msgid "problem.unknown-page"
        msgstr "Seite nicht gefunden"

        msgid "problem.unknown-programme"
        msgstr "Unbekanntes Programm"

        msgid "problem.unknown-theme"
        msgstr "Unbekanntes Thema"

        msgid "problem.already-registered"
        msgstr "Schon angemeldet"

        msgid "problem.registration-closed"
        msgstr "Anmeldung geschlossen"

        msgid "problem.session-full"
        msgstr "Veranstaltung ausgebucht"

        msgid "problem.waiting-list-full"
        msgstr "Warteliste voll"

        msgid "problem.party-cannot-grow"
        msgstr "Mehr Personen sind nicht möglich"

        msgid "problem.undo-over"
        msgstr "Zu spät, um es rückgängig zu machen"

        msgid "problem.stale"
        msgstr "Stand inzwischen geändert"

        msgid "problem.idempotency-key-reused"
        msgstr "Formular schon gesendet"

        msgid "problem.not-allowed"
        msgstr "Nicht erlaubt"

        msgid "problem.too-many-requests"
        msgstr "Zu viele Anfragen"

        msgid "problem.unavailable"
        msgstr "Dienst zurzeit nicht verfügbar"

        msgid "problem.broken"
        msgstr "Fehler auf unserer Seite"

        msgid "problem.malformed-request"
        msgstr "Fehlerhafte Anfrage"

        msgid "problem.method-not-allowed"
        msgstr "Methode nicht erlaubt"

        msgid "problem.not-acceptable"
        msgstr "Form der Antwort nicht angeboten"

        msgid "problem.request-timeout"
        msgstr "Zeit der Anfrage abgelaufen"

        msgid "problem.length-required"
        msgstr "Länge nötig"

        msgid "problem.precondition-failed"
        msgstr "Inzwischen geändert"

        msgid "problem.too-large"
        msgstr "Anfrage zu groß"

        msgid "problem.address-too-long"
        msgstr "Adresse zu lang"

        msgid "problem.unsupported-media-type"
        msgstr "Medientyp nicht unterstützt"

        msgid "problem.expectation-failed"
        msgstr "Erwartung nicht erfüllt"

        msgid "problem.precondition-required"
        msgstr "Vorbedingung nötig"

        msgid "problem.headers-too-large"
        msgstr "Kopffelder zu groß"

        msgid "problem.not-implemented"
        msgstr "Nicht vorhanden"

        msgid "problem.version-not-supported"
        msgstr "HTTP-Version nicht unterstützt"

        msgid "unavailable.detail"
        msgstr "Der Dienst antwortet zurzeit nicht. Nichts wurde geändert; versuchen Sie es gleich noch einmal."

        msgid "unavailable.outcome-unknown"
        msgstr "Der Dienst antwortet zurzeit nicht, und die Anfrage ist vielleicht ausgeführt. Senden Sie sie noch einmal, um es zu erfahren; zweimal ausgeführt wird sie nicht."

        msgid "transport.malformed-request"
        msgstr "Die Anfrage ist nicht lesbar."

        msgid "transport.unknown-page"
        msgstr "Unter dieser Adresse gibt es nichts."

        msgid "transport.method-not-allowed"
        msgstr "Diese Adresse nimmt nur: {allow}."

        msgid "transport.not-acceptable"
        msgstr "Keine der gewünschten Formen der Antwort wird angeboten."

        msgid "transport.request-timeout"
        msgstr "Die Anfrage kam nicht rechtzeitig an."

        msgid "transport.length-required"
        msgstr "Die Länge des Inhalts muss angegeben sein."

        msgid "transport.precondition-failed"
        msgstr "Das wurde inzwischen geändert; lesen Sie es neu."

        msgid "transport.too-large"
        msgstr "Der Inhalt ist zu groß."

        msgid "transport.address-too-long"
        msgstr "Die Adresse ist zu lang."

        msgid "transport.unsupported-media-type"
        msgstr "Dieser Medientyp wird hier nicht angenommen."

        msgid "transport.expectation-failed"
        msgstr "Das Kopffeld Expect ist nicht erfüllbar."

        msgid "transport.precondition-required"
        msgstr "Eine Änderung braucht das Kopffeld If-Match."

        msgid "transport.headers-too-large"
        msgstr "Die Kopffelder der Anfrage sind zu groß."

        msgid "transport.not-implemented"
        msgstr "Diese Methode ist hier nicht bekannt."

        msgid "transport.version-not-supported"
        msgstr "Diese HTTP-Version wird hier nicht gesprochen."

        msgid "mail.hello"
        msgstr "Guten Tag {name},"

        msgid "mail.what"
        msgstr "Was"

        msgid "mail.before"
        msgstr "Vorher"

        msgid "mail.code"
        msgstr "Code"

        msgid "mail.link-spelled"
        msgstr "Wenn der Knopf nicht geht, kopieren Sie diese Adresse in Ihren Browser:"

        msgid "mail.state"
        msgstr "Stand"

        msgid "mail.registration-links.subject"
        msgstr "Ihre Anmeldungen"

        msgid "mail.registration-links.lead"
        msgid_plural "mail.registration-links.lead"
        msgstr[0] "Sie haben um den Link zu Ihrer Anmeldung gebeten. Hier ist er."
        msgstr[1] "Sie haben um die Links zu Ihren {n} Anmeldungen gebeten. Hier sind sie."

        msgid "mail.keep-link"
        msgstr "Dieser Link ist persönlich: Geben Sie ihn nicht weiter."

        msgid "mail.why"
        msgstr "Sie erhalten diese Mail, weil diese Adresse für die Anmeldung zu dieser Veranstaltung angegeben wurde. Waren Sie das nicht, brauchen Sie nichts zu tun."

        msgid "mail.confirmation-request.subject"
        msgstr "Bestätigen Sie Ihre Anmeldung: {title}"

        msgid "mail.confirmation-request.lead"
        msgstr "Ihre Anmeldung ist noch nicht bestätigt. Öffnen Sie Ihre Seite und bestätigen Sie sie."

        msgid "mail.confirmation-request.until"
        msgstr "Ohne Bestätigung vor {when} verfällt sie von selbst."

        msgid "mail.confirmation-request.button"
        msgstr "Meine Anmeldung bestätigen"

        msgid "mail.already-registered.subject"
        msgstr "Sie sind schon angemeldet: {title}"

        msgid "mail.already-registered.lead"
        msgstr "Jemand, wahrscheinlich Sie selbst, wollte gerade diese Adresse anmelden. Sie ist es schon; es hat sich nichts geändert."

        msgid "mail.registration-confirmed.subject"
        msgstr "Ihr Platz ist reserviert: {title}"

        msgid "mail.registration-confirmed.lead"
        msgid_plural "mail.registration-confirmed.lead"
        msgstr[0] "Ihr Platz ist reserviert."
        msgstr[1] "Ihre {n} Plätze sind reserviert."

        msgid "mail.registration-waitlisted.subject"
        msgstr "Sie stehen auf der Warteliste: {title}"

        msgid "mail.registration-waitlisted.news"
        msgstr "Eine Mail sagt es Ihnen, sobald Sie an der Reihe sind."

        msgid "mail.registration-promoted.subject"
        msgstr "Ein Platz wurde für Sie frei: {title}"

        msgid "mail.registration-promoted.lead"
        msgid_plural "mail.registration-promoted.lead"
        msgstr[0] "Ein Platz wurde frei: Er gehört Ihnen, Sie brauchen nichts zu tun. Können Sie nicht mehr kommen, geben Sie ihn für die nächste Person zurück."
        msgstr[1] "{n} Plätze wurden frei: Sie gehören Ihnen, Sie brauchen nichts zu tun. Können Sie nicht mehr kommen, geben Sie sie für die nächsten Personen zurück."

        msgid "mail.seat-offered.subject"
        msgid_plural "mail.seat-offered.subject"
        msgstr[0] "Ihnen wird ein Platz angeboten: {title}"
        msgstr[1] "Ihnen werden {n} Plätze angeboten: {title}"

        msgid "mail.seat-offered.lead"
        msgid_plural "mail.seat-offered.lead"
        msgstr[0] "Ein Platz wurde frei: Möchten Sie noch kommen?"
        msgstr[1] "{n} Plätze wurden frei: Möchten Sie noch kommen?"

        msgid "mail.seat-offered.button"
        msgstr "Auf das Angebot antworten"

        msgid "mail.offer-expired.subject"
        msgstr "Die Frist für die Antwort ist abgelaufen: {title}"

        msgid "mail.offer-expired.lead"
        msgid_plural "mail.offer-expired.lead"
        msgstr[0] "Sie haben nicht rechtzeitig geantwortet: Der Platz, der Ihnen angeboten wurde, geht an die nächste Person. Wenn Sie noch kommen möchten, melden Sie sich bitte auf der Seite der Veranstaltung neu an."
        msgstr[1] "Sie haben nicht rechtzeitig geantwortet: Die Plätze, die Ihnen angeboten wurden, gehen an die nächsten Personen. Wenn Sie noch kommen möchten, melden Sie sich bitte auf der Seite der Veranstaltung neu an."

        msgid "mail.registration-withdrawn.subject"
        msgstr "Ihr Platz ist zurückgegeben: {title}"

        msgid "mail.registration-withdrawn.lead"
        msgstr "Ihre Anmeldung ist zurückgezogen, und Ihr Platz geht an die nächste Person. Danke, dass Sie es gesagt haben."

        msgid "mail.session-cancelled.subject"
        msgstr "Veranstaltung abgesagt: {title}"

        msgid "mail.session-cancelled.lead"
        msgstr "Diese Veranstaltung findet nicht statt. Ihre Anmeldung ist damit hinfällig; Sie brauchen nichts zu tun."

        msgid "mail.session-moved.subject"
        msgstr "Neue Zeit oder neuer Ort: {title}"

        msgid "mail.session-moved.lead"
        msgstr "Diese Veranstaltung wurde verlegt. Ihre Anmeldung gilt weiter; Sie brauchen nichts zu tun. Können Sie nicht mehr kommen, sagen Sie bitte ab, damit die nächste Person Ihren Platz haben kann."

        msgid "mail.session-moved.pending"
        msgstr "Diese Veranstaltung wurde verlegt. Ihre Anmeldung ist noch nicht bestätigt: Öffnen Sie Ihre Seite und bestätigen Sie sie, wenn Ihnen der neue Termin passt."

        msgid "mail.session-moved.offered"
        msgstr "Diese Veranstaltung wurde verlegt, und Ihnen wird ein Platz angeboten. Bitte antworten Sie, wenn Ihnen der neue Termin passt."

        msgid "mail.manage"
        msgstr "Meine Anmeldung ansehen oder ändern"

        msgid "mail.see"
        msgstr "Meine Anmeldung ansehen"

        msgid "site.desk"
        msgstr "Für Veranstalter"

        msgid "room.step-free"
        msgstr "stufenlos"

        msgid "room.has-steps"
        msgstr "nicht stufenlos"

        msgid "mail.booking-why"
        msgstr "Sie erhalten diese Mail, weil diese Adresse für die Buchung eines Raums angegeben wurde. Um zu antworten, schreiben Sie dem Haus."

        msgid "mail.booking-quote"
        msgstr "„{words}“"

        msgid "mail.booking-instead"
        msgstr "Stattdessen frei"

        msgid "mail.booking-requested.subject"
        msgstr "Raumanfrage erhalten: {purpose}"

        msgid "mail.booking-requested.lead"
        msgstr "Ihre Anfrage ist angekommen. Der Raum ist noch nicht gebucht: Das Haus antwortet Ihnen per Mail."

        msgid "mail.booking-question.subject"
        msgstr "Eine Frage zu Ihrer Anfrage: {purpose}"

        msgid "mail.booking-question.lead"
        msgstr "Bevor es entscheidet, fragt das Haus:"

        msgid "mail.booking-question.answer"
        msgstr "Ihre Anfrage wartet, bis Sie antworten."

        msgid "mail.booking-approved.subject"
        msgstr "Raum zugesagt: {purpose}"

        msgid "mail.booking-approved.lead"
        msgstr "Das Haus ist einverstanden: Der Raum ist für Sie gebucht."

        msgid "mail.booking-declined.subject"
        msgstr "Anfrage abgelehnt: {purpose}"

        msgid "mail.booking-declined.lead"
        msgstr "Das Haus kann Ihnen diesen Raum nicht geben. Es schreibt:"

        msgid "mail.booking-outdone.subject"
        msgstr "Raum an eine andere Anfrage vergeben: {purpose}"

        msgid "mail.booking-outdone.lead"
        msgstr "Mehrere Anfragen galten diesem Raum zur selben Zeit. Das Haus hat eine andere angenommen; Ihre endet damit."

        msgid "mail.booking-moved.subject"
        msgstr "Buchung verlegt: {purpose}"

        msgid "mail.booking-moved.lead"
        msgstr "Ihre Buchung hat eine andere Zeit oder einen anderen Raum."

        msgid "mail.booking-moved.series"
        msgid_plural "mail.booking-moved.series"
        msgstr[0] "Ihre Buchung und {n} weiterer Termin ihrer Reihe haben eine andere Zeit oder einen anderen Raum."
        msgstr[1] "Ihre Buchung und {n} weitere Termine ihrer Reihe haben eine andere Zeit oder einen anderen Raum."

        msgid "mail.booking-moved.further"
        msgstr "Weiterer Termin"

        msgid "mail.booking-bumped.subject"
        msgstr "Raum vom Haus zurückgenommen: {purpose}"

        msgid "mail.booking-bumped.lead"
        msgstr "Das Haus muss den Raum zurücknehmen, den Sie gebucht hatten. Es schreibt:"

        msgid "mail.booking-bumped.instead"
        msgstr "Das ist stattdessen frei, zu buchen wie gewohnt."

        msgid "mail.booking-restored.subject"
        msgstr "Der Raum gehört wieder Ihnen: {purpose}"

        msgid "mail.booking-restored.lead"
        msgstr "Das Haus gibt Ihnen den Raum zurück, den es zurückgenommen hatte: Ihre Buchung gilt wieder wie zuvor."

        msgid "mail.booking-released.subject"
        msgstr "Raum wieder frei: {purpose}"

        msgid "mail.booking-released.lead"
        msgstr "Niemand ist rechtzeitig gekommen; der Raum ist wieder frei. Brauchen Sie ihn noch, buchen Sie ihn bitte neu."

        msgid "mail.booking-to-approve.subject"
        msgstr "Eine Raumanfrage wartet auf Sie: {purpose}"

        msgid "mail.booking-to-approve.lead"
        msgstr "Jemand fragt nach einem Raum Ihres Hauses. Nichts ist gebucht, solange Sie nicht entscheiden."

        msgid "mail.booking-reminder.subject"
        msgstr "Erinnerung, eine Raumanfrage wartet: {purpose}"

        msgid "mail.booking-reminder.lead"
        msgstr "Diese Anfrage wartet seit mehr als einem Tag auf Ihre Entscheidung."

        msgid "mail.booking-house"
        msgstr "Sie erhalten diese Mail, weil Sie über die Räume dieses Hauses entscheiden."

        msgid "mail.booking-for"
        msgstr "Für"

        msgid "mail.booking-id"
        msgstr "Nummer der Anfrage"

        msgid "mail.booking-instead-told"
        msgid_plural "mail.booking-instead-told"
        msgstr[0] "Zur selben Zeit frei: {room} ({n} Platz)."
        msgstr[1] "Zur selben Zeit frei: {room} ({n} Plätze)."

        msgid "fault.zero-length"
        msgstr "Das Ende ist derselbe Zeitpunkt wie der Anfang."

        msgid "fault.conflicting-fields"
        msgstr "Passt nicht zum Feld „{other}“."
        """#
    static let luxembourgish: StaticString = #"""
        msgid ""
        msgstr ""
        "Project-Id-Version: Totem\n"
        "PO-Revision-Date: 2026-11-26 00:00+0000\n"
        "Last-Translator: Totem\n"
        "Language-Team: lb\n"
        "Language: lb\n"
        "MIME-Version: 1.0\n"
        "Content-Type: text/plain; charset=UTF-8\n"
        "Content-Transfer-Encoding: 8bit\n"
        "Plural-Forms: nplurals=2; plural=(n != 1);\n"

        # What people read who register: the public pages and the mails. The desk is not written yet.
        msgid "site.name"
        msgstr "Totem"

        msgid "site.tagline"
        msgstr "Säll an Evenementer vun den Totem-Gebaier"

        msgid "site.skip"
        msgstr "Direkt bei den Inhalt"

        msgid "site.language"
        msgstr "Sprooch"

        msgid "site.agenda"
        msgstr "Agenda"

        msgid "site.demo"
        msgstr "Demonstratiounsdaten: Evenementer, Persounen a Reservatioune sinn erfonnt."

        msgid "site.demo-mail"
        msgstr "Déi geschriwwe Maile kucken"

        msgid "language.fr"
        msgstr "Franséisch"

        msgid "language.de"
        msgstr "Däitsch"

        msgid "language.en"
        msgstr "Englesch"

        msgid "language.lb"
        msgstr "Lëtzebuergesch"

        msgid "language.nl"
        msgstr "Hollännesch"

        msgid "agenda.title"
        msgstr "Agenda vun den Evenementer"

        msgid "agenda.intro"
        msgstr "Wielt en Evenement: Dir gesitt, wou et ass a wéi vill Plaze fräi sinn, a kënnt Iech aschreiwen."

        msgid "agenda.months"
        msgstr "Méint"

        msgid "agenda.empty"
        msgstr "Am Ament ass keen Evenement ugekënnegt."

        msgid "agenda.empty-filtered"
        msgstr "Keen Evenement entsprécht dëse Critèren."

        msgid "agenda.city"
        msgstr "Stad"

        msgid "agenda.city-all"
        msgstr "All Stied"

        msgid "agenda.building"
        msgstr "Gebai"

        msgid "agenda.building-all"
        msgstr "All Gebaier"

        msgid "agenda.programme"
        msgstr "Programm"

        msgid "agenda.programme-all"
        msgstr "All Programmer"

        msgid "agenda.theme"
        msgstr "Thema"

        msgid "agenda.theme-all"
        msgstr "All Themen"

        msgid "agenda.language"
        msgstr "Geschwate Sprooch"

        msgid "agenda.language-all"
        msgstr "All Sproochen"

        msgid "agenda.search"
        msgstr "Sichen"

        msgid "agenda.more"
        msgstr "Spéider Evenementer"

        msgid "agenda.filter"
        msgstr "Filteren"

        msgid "session.when"
        msgstr "Wéini"

        msgid "session.where"
        msgstr "Wou"

        msgid "session.spoken"
        msgstr "Sprooch"

        msgid "session.seats"
        msgstr "Plazen"

        msgid "session.kind"
        msgstr "Format"

        msgid "session.programme"
        msgstr "Programm"

        msgid "session.themes"
        msgstr "Themen"

        msgid "session.online"
        msgstr "Online"

        msgid "session.step-free"
        msgstr "Zougang ouni Trapen"

        msgid "session.not-step-free"
        msgstr "Zougang mat Trapen"

        msgid "session.zone"
        msgstr "Auerzäit: {zone}"

        msgid "session.seats.free"
        msgid_plural "session.seats.free"
        msgstr[0] "{n} Plaz fräi ({capacity} am Ganzen)"
        msgstr[1] "{n} Plaze fräi ({capacity} am Ganzen)"

        msgid "session.seats.none"
        msgstr "Komplett: all {capacity} Plaze si verginn"

        msgid "session.seats.waiting"
        msgid_plural "session.seats.waiting"
        msgstr[0] "Komplett, {n} Persoun op der Waardelëscht"
        msgstr[1] "Komplett, {n} Persounen op der Waardelëscht"

        msgid "session.state.draft"
        msgstr "Brouillon, nach net publizéiert"

        msgid "session.state.cancelled"
        msgstr "Dëst Evenement ass ofgesot."

        msgid "session.cancel-reason"
        msgstr "Grond: {reason}"

        msgid "session.moved"
        msgstr "D’Zäit oder d’Plaz vun dësem Evenement huet geännert. Wat hei steet, ass um neiste Stand."

        msgid "session.state.ended"
        msgstr "Dëst Evenement ass eriwwer."

        msgid "session.register"
        msgstr "Sech aschreiwen"

        msgid "session.join-waiting-list"
        msgstr "Op d’Waardelëscht goen"

        msgid "session.register-title"
        msgstr "Aschreiwung"

        msgid "session.closes"
        msgstr "Aschreiwung bis {when}"

        msgid "session.confirm-email"
        msgstr "Dir kritt eng Mail mat engem Link: d’Plaz ass Är, soubal Dir en opmaacht a confirméiert."

        msgid "session.waiting-rule"
        msgstr "Plazen, déi fräi ginn, gi vum selwen an der Rei no un déi Éischt op der Lëscht."

        msgid "session.offer-rule"
        msgid_plural "session.offer-rule"
        msgstr[0] "Eng Plaz, déi fräi gëtt, gëtt der éischter Persoun op der Lëscht ugebueden; si huet {n} Stonn Zäit fir ze äntweren, kuerz virum Evenement manner."
        msgstr[1] "Eng Plaz, déi fräi gëtt, gëtt der éischter Persoun op der Lëscht ugebueden; si huet {n} Stonnen Zäit fir ze äntweren, kuerz virum Evenement manner."

        msgid "session.party-rule"
        msgstr "E Grupp bleift zesummen: e waart, bis all seng Plaze fräi sinn, a kee geet virun."

        msgid "session.back"
        msgstr "Zréck op den Agenda"

        msgid "session.calendar"
        msgstr "A mäi Kalenner androen"

        msgid "kind.info_session"
        msgstr "Informatiounsversammlung"

        msgid "kind.workshop"
        msgstr "Workshop"

        msgid "kind.conference"
        msgstr "Konferenz"

        msgid "kind.meetup"
        msgstr "Treffen"

        msgid "kind.pitch"
        msgstr "Pitch-Sessioun"

        msgid "kind.jury"
        msgstr "Jury"

        msgid "kind.expert_hours"
        msgstr "Sprechstonn"

        msgid "kind.ceremony"
        msgstr "Zeremonie"

        msgid "kind.hackathon"
        msgstr "Hackathon"

        msgid "kind.visit"
        msgstr "Visitt"

        msgid "kind.job_dating"
        msgstr "Job-Dating"

        msgid "kind.training"
        msgstr "Formatioun"

        msgid "mode.on_site"
        msgstr "Op der Plaz"

        msgid "mode.online"
        msgstr "Online"

        msgid "mode.hybrid"
        msgstr "Op der Plaz an online"

        msgid "role.owner"
        msgstr "Gedroe vun"

        msgid "role.reference_partner"
        msgstr "Referenzpartner"

        msgid "role.relay"
        msgstr "Lokale Relais"

        msgid "role.funder"
        msgstr "Finanzéiert vun"

        msgid "role.host"
        msgstr "Gaaschtgeber"

        msgid "layout.theatre"
        msgstr "Theater"

        msgid "layout.classroom"
        msgstr "Klassesall"

        msgid "layout.u_shape"
        msgstr "U-Form"

        msgid "layout.boardroom"
        msgstr "Konferenzdësch"

        msgid "layout.cabaret"
        msgstr "Cabaret"

        msgid "layout.banquet"
        msgstr "Banquet"

        msgid "layout.cocktail"
        msgstr "Stoend"

        msgid "layout.islands"
        msgstr "Dëschinselen"

        msgid "layout.exhibition"
        msgstr "Ausstellung"

        msgid "form.email"
        msgstr "E-Mail-Adress"

        msgid "form.email-hint"
        msgstr "Dohi geet d’Confirmatioun."

        msgid "form.name"
        msgstr "Numm"

        msgid "form.party"
        msgstr "Zuel vun de Persounen, mat Iech"

        msgid "form.guests"
        msgstr "Nimm vun de Persounen, déi mat Iech kommen"

        msgid "form.organisation"
        msgstr "Entreprise oder Schoul"

        msgid "form.territory"
        msgstr "Territoire"

        msgid "form.stage"
        msgstr "Wéi wäit ass Äre Projet?"

        msgid "form.language"
        msgstr "Sprooch vun de Mailen"

        msgid "form.access"
        msgstr "Wat braucht Dir, fir deelzehuelen?"

        msgid "form.access-hint"
        msgstr "Sot, wat Dir braucht; firwat, braucht Dir net ze soen."

        msgid "form.more"
        msgstr "Méi uginn (fräiwëlleg)"

        msgid "form.optional"
        msgstr "fräiwëlleg"

        msgid "form.no-answer"
        msgstr "Keng Äntwert"

        msgid "form.privacy"
        msgstr "Dës Donnéeën déngen dozou, dëst Evenement z’organiséieren, a fir soss näischt."

        msgid "form.faults"
        msgid_plural "form.faults"
        msgstr[0] "{n} Feld ass ze verbesseren"
        msgstr[1] "{n} Felder sinn ze verbesseren"

        msgid "form.fault"
        msgstr "{field}: {fault}"

        msgid "stage.idea"
        msgstr "Eng Iddi"

        msgid "stage.project"
        msgstr "E Projet, deen amgaangen ass"

        msgid "stage.created"
        msgstr "Eng gegrënnt Entreprise"

        msgid "stage.growth"
        msgstr "Eng Entreprise, déi wiisst"

        msgid "stage.established"
        msgstr "Eng etabléiert Entreprise"

        msgid "access.step_free"
        msgstr "Zougang ouni Trapen"

        msgid "access.wheelchair_place"
        msgstr "Eng Plaz fir e Rollstull"

        msgid "access.induction_loop"
        msgstr "Eng Induktiounsschleef"

        msgid "access.sign_language"
        msgstr "Iwwersetzung a Gebäerdesprooch"

        msgid "access.captioning"
        msgstr "Live-Ënnertitelen"

        msgid "access.large_print"
        msgstr "Dokumenter a grousser Schrëft"

        msgid "access.companion"
        msgstr "Eng Plaz fir meng Begleetpersoun"

        msgid "access.assistance_dog"
        msgstr "Plaz fir mäin Assistenzhond"

        msgid "access.quiet_place"
        msgstr "Eng roueg Plaz"

        msgid "form.guests-hint"
        msgstr "Een Numm pro Zeil. Dir kënnt dat eidel loossen."

        msgid "form.accessNote"
        msgstr "Wat Dir soss braucht"

        msgid "form.accessNote-hint"
        msgstr "Dat liest nëmmen d’Organisatiounsteam."

        msgid "form.consents"
        msgstr "Wann Dir wëllt"

        msgid "consent.newsletter"
        msgstr "Schéckt mir per Mail Neies iwwer déi nächst Evenementer. Ech kann dat zu all Moment ophalen."

        msgid "consent.photo"
        msgstr "Ech däerf op Fotoe vum Evenement ze gesi sinn, déi d’Organisatiounsteam publizéiert."

        msgid "access.other"
        msgstr "Soss eppes"

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
        msgstr "Lëtzebuerg"

        msgid "territory.BE"
        msgstr "Belsch"

        msgid "territory.DE-SL"
        msgstr "Saarland"

        msgid "territory.DE-RP"
        msgstr "Rheinland-Pfalz"

        msgid "territory.other"
        msgstr "Soss anzwousch"

        msgid "registration.title"
        msgstr "Meng Aschreiwung"

        msgid "registration.code"
        msgstr "Code"

        msgid "registration.party"
        msgstr "Persounen"

        msgid "registration.received-title"
        msgstr "Kuckt an Är Mailen"

        msgid "registration.received"
        msgstr "Eng Mail ass ënnerwee un d’Adress, déi Dir uginn hutt. Maacht hire Link bannent enger hallwer Stonn op a confirméiert: dann ass d’Plaz Är."

        msgid "registration.done-title"
        msgstr "Fäerdeg"

        msgid "registration.confirm"
        msgstr "Meng Aschreiwung confirméieren"

        msgid "registration.accept-offer"
        msgstr "D’Offer unhuelen"

        msgid "registration.decline-offer"
        msgstr "D’Offer refuséieren"

        msgid "registration.offer.today"
        msgstr "Äntwert w. e. g. haut virun {time} Auer."

        msgid "registration.offer.tomorrow"
        msgstr "Äntwert w. e. g. bis muer, {time} Auer."

        msgid "registration.offer.later"
        msgstr "Äntwert w. e. g. bis {day}, {time} Auer."

        msgid "registration.offer.rule"
        msgid_plural "registration.offer.rule"
        msgstr[0] "D’Plaz ass bis dohi fir Iech reservéiert. Ouni Äntwert geet se un déi nächst Persoun."
        msgstr[1] "D’Plaze si bis dohi fir Iech reservéiert. Ouni Äntwert gi se un déi nächst Persounen."

        msgid "registration.withdraw"
        msgstr "Ofsoen"

        msgid "registration.withdraw-title"
        msgstr "Sech vun dësem Evenement ofmellen"

        msgid "registration.withdraw-question"
        msgstr "Dir kënnt net kommen? Är Plaz geet un déi nächst Persoun."

        msgid "registration.keep"
        msgstr "Meng Aschreiwung behalen"

        msgid "registration.session"
        msgstr "D’Evenement kucken"

        msgid "registration.state.pending"
        msgstr "Nach ze confirméieren: maacht de Link an der Mail op."

        msgid "registration.state.pending-until"
        msgstr "Ze confirméiere virun: {when}."

        msgid "registration.state.waitlisted"
        msgstr "Dir sidd op der Waardelëscht."

        msgid "registration.state.waitlisted-at"
        msgstr "Dir sidd op der {position} Plaz vun der Waardelëscht."

        msgid "registration.state.offered"
        msgid_plural "registration.state.offered"
        msgstr[0] "Eng Plaz gëtt Iech ugebueden."
        msgstr[1] "{n} Plaze ginn Iech ugebueden."

        msgid "registration.state.confirmed"
        msgid_plural "registration.state.confirmed"
        msgstr[0] "Är Plaz ass reservéiert."
        msgstr[1] "Är {n} Plaze si reservéiert."

        msgid "registration.state.withdrawn"
        msgstr "Dir hutt ofgesot."

        msgid "registration.state.expired"
        msgstr "D’Frist fir ze äntweren ass eriwwer: dës Aschreiwung ass eriwwer."

        msgid "registration.state.declined"
        msgstr "Dir hutt déi ugebuede Plaz refuséiert."

        msgid "registration.state.cancelled"
        msgstr "D’Evenement ass ofgesot an domat och Är Aschreiwung."

        msgid "registration.change"
        msgstr "Änneren"

        msgid "registration.change-title"
        msgstr "Meng Aschreiwung änneren"

        msgid "registration.change-party-hint"
        msgstr "Komme manner, da ginn d’Plazen un déi, déi waarden. Méi Persoune si méiglech, soulaang Plaze fräi sinn a kee waart."

        msgid "registration.change-save"
        msgstr "Späicheren"

        msgid "registration.guests"
        msgstr "Mat"

        msgid "registration.needs"
        msgstr "Wat Dir braucht"

        msgid "registration.organisation"
        msgstr "Entreprise oder Schoul"

        msgid "registration.undo"
        msgstr "Zréckhuelen: ech kommen awer"

        msgid "registration.undo-until"
        msgstr "Dat kënnt Dir bis {when} zréckhuelen. Soulaang keen Är Plazen huet, si se rëm Är; soss waart Dir um Enn vun der Lëscht."

        msgid "registration.lost"
        msgstr "De Link zu Ärer Aschreiwung verluer?"

        msgid "registration.lost-title"
        msgstr "Mäi Link erëmfannen"

        msgid "registration.lost-lead"
        msgstr "Gitt Är Adress un. Ass si fir en Evenement ageschriwwen, dat nach kënnt, da geet eng Mail mat all Link dohin."

        msgid "registration.lost-send"
        msgstr "Schéckt mir meng Linken"

        msgid "registration.lost-done"
        msgstr "Wann dës Adress ageschriwwen ass, ass eng Mail ënnerwee."

        msgid "registration.lost-done-more"
        msgstr "No zéng Minutten näischt? Kuckt am Spam no, oder probéiert eng aner Adress, déi Dir vläicht uginn hutt. Héchstens dräi esou Maile ginn den Dag eraus."

        msgid "error.request"
        msgstr "Nummer vun der Ufro: {id}"

        msgid "error.home"
        msgstr "Op den Agenda"

        msgid "error.retry"
        msgstr "Nach eng Kéier probéieren"

        msgid "error.broken"
        msgstr "E Feeler op eiser Säit huet d’Äntwert verhënnert. En ass notéiert; probéiert et w. e. g. méi spéit nach eng Kéier."

        msgid "site.sections"
        msgstr "Haaptmenü"

        msgid "site.buildings"
        msgstr "Gebaier"

        msgid "site.programmes"
        msgstr "Programmer"

        msgid "site.foot"
        msgstr "Iwwer dës Säiten"

        msgid "site.legal"
        msgstr "Impressum"

        msgid "site.privacy"
        msgstr "Dateschutz"

        msgid "site.accessibility"
        msgstr "Barrièrefräiheet"

        msgid "agenda.view"
        msgstr "Usiicht"

        msgid "agenda.list"
        msgstr "Lëscht"

        msgid "agenda.month"
        msgstr "Mount"

        msgid "agenda.filters"
        msgstr "Evenementer filteren"

        msgid "agenda.chosen"
        msgstr "Gesate Filteren"

        msgid "agenda.remove"
        msgstr "ewechhuelen"

        msgid "agenda.remove-all"
        msgstr "All Filteren ewechhuelen"

        msgid "agenda.from-day"
        msgstr "vum {day} un"

        msgid "agenda.to-day"
        msgstr "bis {day}"

        msgid "agenda.month-title"
        msgstr "Agenda: {month}"

        msgid "agenda.month-empty"
        msgstr "Keen Evenement am {month}."

        msgid "agenda.month-empty-filtered"
        msgstr "Keen Evenement am {month} entsprécht dëse Critèren."

        msgid "agenda.none-ahead"
        msgstr "Duerno ass keen Evenement ugekënnegt."

        msgid "agenda.next"
        msgstr "Dat nächst"

        msgid "agenda.count"
        msgid_plural "agenda.count"
        msgstr[0] "{n} Evenement"
        msgstr[1] "{n} Evenementer"

        msgid "agenda.more-of-day"
        msgid_plural "agenda.more-of-day"
        msgstr[0] "an nach {n}"
        msgstr[1] "an nach {n}"

        msgid "agenda.today"
        msgstr "haut"

        msgid "agenda.whole-month"
        msgstr "Dëse Mount huet méi Evenementer, wéi dëst Raster weist; an der Lëscht stinn se all."

        msgid "building.title"
        msgstr "Gebaier"

        msgid "building.intro"
        msgstr "D’Gebaier vum Netz, hir Säll a wéini se fräi sinn."

        msgid "building.empty"
        msgstr "Nach ass kee Gebai agedroen."

        msgid "building.rooms"
        msgid_plural "building.rooms"
        msgstr[0] "{n} Sall"
        msgstr[1] "{n} Säll"

        msgid "building.no-rooms"
        msgstr "keng Säll"

        msgid "building.up-to"
        msgid_plural "building.up-to"
        msgstr[0] "bis {n} Persoun"
        msgstr[1] "bis {n} Persounen"

        msgid "building.open-today"
        msgstr "haut op {hours}"

        msgid "building.shut-today"
        msgstr "haut zou"

        msgid "building.always-open"
        msgstr "ëmmer op"

        msgid "building.holiday"
        msgstr "haut zou: {holiday}"

        msgid "building.season"
        msgstr "vum {first} bis {last}"

        msgid "building.closed"
        msgstr "zou"

        msgid "building.hours"
        msgstr "Ëffnungszäiten"

        msgid "building.public"
        msgstr "Public"

        msgid "building.max-public"
        msgid_plural "building.max-public"
        msgstr[0] "héchstens {n} Persoun zur selwechter Zäit am Gebai"
        msgstr[1] "héchstens {n} Persounen zur selwechter Zäit am Gebai"

        msgid "building.access"
        msgstr "Zougang"

        msgid "building.all-step-free"
        msgstr "All Säll sinn ouni Trapen z’erreechen."

        msgid "building.some-step-free"
        msgid_plural "building.some-step-free"
        msgstr[0] "{n} vu {rooms} Säll ass ouni Trapen z’erreechen."
        msgstr[1] "{n} vu {rooms} Säll sinn ouni Trapen z’erreechen."

        msgid "building.no-step-free"
        msgstr "Kee Sall ass ouni Trapen z’erreechen."

        msgid "building.stack"
        msgstr "D’Säll"

        msgid "building.sessions"
        msgstr "Déi nächst Evenementer"

        msgid "building.no-sessions"
        msgstr "Hei ass keen Evenement ugekënnegt."

        msgid "building.all-sessions"
        msgstr "All Evenementer hei"

        msgid "building.calendar"
        msgstr "Fräi oder besat am {month}"

        msgid "building.days"
        msgstr "{first} bis {last}"

        msgid "building.one-day"
        msgstr "{day}"

        msgid "building.more"
        msgstr "Weider Gebaier"

        msgid "building.back"
        msgstr "All Gebaier"

        msgid "building.address"
        msgstr "Adress"

        msgid "building.directions"
        msgstr "Wéi een dohi kënnt"

        msgid "building.entry"
        msgstr "Entrée"

        msgid "building.contact"
        msgstr "Kontakt"

        msgid "building.rules"
        msgstr "Hausreegelen"

        msgid "building.photos"
        msgstr "Fotoen"

        msgid "room.floor"
        msgstr "Stack"

        msgid "room.street-level"
        msgstr "Rez-de-chaussée"

        msgid "room.floor-number"
        msgstr "{number}. Stack"

        msgid "room.wheelchairs-declared"
        msgid_plural "room.wheelchairs-declared"
        msgstr[0] "{n} Plaz fir e Rollstull"
        msgstr[1] "{n} Plaze fir Rollstill"

        msgid "room.area"
        msgstr "Fläch"

        msgid "room.layouts"
        msgstr "Bestullung"

        msgid "room.seats"
        msgid_plural "room.seats"
        msgstr[0] "{n} Plaz"
        msgstr[1] "{n} Plazen"

        msgid "room.people"
        msgid_plural "room.people"
        msgstr[0] "{n} Persoun"
        msgstr[1] "{n} Persounen"

        msgid "room.equipment"
        msgstr "Equipement"

        msgid "room.no-equipment"
        msgstr "keen Equipement uginn"

        msgid "room.wheelchairs"
        msgstr "Rollstill"

        msgid "room.wheelchair-places"
        msgid_plural "room.wheelchair-places"
        msgstr[0] "mindestens {n} Plaz, wann de Sall {seats} Plazen huet (franséisch Reegel)"
        msgstr[1] "mindestens {n} Plazen, wann de Sall {seats} Plazen huet (franséisch Reegel)"

        msgid "room.next-free"
        msgstr "Nächst fräi Zäit"

        msgid "room.free-now"
        msgstr "elo fräi, bis {time}"

        msgid "room.not-free-soon"
        msgid_plural "room.not-free-soon"
        msgstr[0] "keng fräi Stonn bannent {n} Dag"
        msgstr[1] "keng fräi Stonn bannent {n} Deeg"

        msgid "room.joined"
        msgstr "Verbënnt"

        msgid "room.preparation"
        msgstr "Virbereedung"

        msgid "room.buffer-before"
        msgid_plural "room.buffer-before"
        msgstr[0] "{n} Min. virun all Reservatioun fräi"
        msgstr[1] "{n} Min. virun all Reservatioun fräi"

        msgid "room.buffer-after"
        msgid_plural "room.buffer-after"
        msgstr[0] "{n} Min. no all Reservatioun fräi"
        msgstr[1] "{n} Min. no all Reservatioun fräi"

        msgid "room.sessions"
        msgstr "Déi nächst Evenementer an dësem Sall"

        msgid "room.no-sessions"
        msgstr "An dësem Sall ass keen Evenement ugekënnegt."

        msgid "room.back"
        msgstr "Déi aner Säll vum Gebai"

        msgid "busy.scale"
        msgstr "All Balke geet vu {from} bis {to}."

        msgid "busy.scale-rooms"
        msgstr "All Balken ass e Sall, an der Reiefolleg vun der Lëscht; e geet vu {from} bis {to}."

        msgid "busy.legend"
        msgstr "Legend"

        msgid "busy.word-free"
        msgstr "fräi"

        msgid "busy.word-taken"
        msgstr "besat"

        msgid "busy.word-closed"
        msgstr "zou"

        msgid "busy.word-outside"
        msgstr "baussent den Ëffnungszäiten"

        msgid "busy.sentence"
        msgstr "{day}: {states}"

        msgid "busy.room"
        msgstr "{room}: {states}"

        msgid "busy.free"
        msgstr "fräi {hours}"

        msgid "busy.taken"
        msgstr "besat {hours}"

        msgid "busy.closed"
        msgstr "zou {hours}: {reason}"

        msgid "busy.closed-day"
        msgstr "zou: {reason}"

        msgid "busy.shut"
        msgstr "dësen Dag zou"

        msgid "busy.full"
        msgstr "alles besat"

        msgid "busy.past"
        msgstr "eriwwer"

        msgid "busy.rooms-free"
        msgid_plural "busy.rooms-free"
        msgstr[0] "{n} Sall de ganzen Dag fräi"
        msgstr[1] "{n} Säll de ganzen Dag fräi"

        msgid "busy.none-all-day"
        msgstr "keen de ganzen Dag fräi"

        msgid "busy.no-rooms"
        msgstr "keng Säll"

        msgid "equipment.projector"
        msgstr "Beamer"

        msgid "equipment.screen"
        msgstr "Léngent"

        msgid "equipment.sound"
        msgstr "Sonosanlag"

        msgid "equipment.wifi"
        msgstr "WLAN"

        msgid "equipment.video_conf"
        msgstr "Videokonferenz"

        msgid "equipment.whiteboard"
        msgstr "Whiteboard"

        msgid "equipment.stage"
        msgstr "Bün"

        msgid "equipment.induction_loop"
        msgstr "Induktiounsschleef"

        msgid "equipment.streaming"
        msgstr "Livestream"

        msgid "equipment.lights"
        msgstr "Bünneluucht"

        msgid "equipment.bar"
        msgstr "Bar"

        msgid "equipment.control_room"
        msgstr "Regie"

        msgid "equipment.outdoor"
        msgstr "dobaussen"

        msgid "equipment.movable_furniture"
        msgstr "beweeglech Miwwelen"

        msgid "equipment.3d_printer"
        msgstr "3D-Drécker"

        msgid "equipment.interpreting_booth"
        msgstr "Dolmetscherkabinn"

        msgid "territory.FR-GES"
        msgstr "Grand Est"

        msgid "territory.DE"
        msgstr "Däitschland"

        msgid "territory.FR"
        msgstr "Frankräich"

        msgid "programme.title"
        msgstr "Programmer"

        msgid "programme.intro"
        msgstr "Wie Projete begleet, an d’Evenementer, wou een sech trëfft."

        msgid "programme.empty"
        msgstr "Nach ass kee Programm agedroen."

        msgid "programme.owned-by"
        msgstr "organiséiert duerch {names}"

        msgid "programme.with"
        msgstr "mat {names}"

        msgid "programme.coming"
        msgid_plural "programme.coming"
        msgstr[0] "{n} Evenement, dat nach kënnt"
        msgstr[1] "{n} Evenementer, déi nach kommen"

        msgid "programme.none-coming"
        msgstr "keen Evenement ugekënnegt"

        msgid "programme.first"
        msgstr "dat éischt den {day}"

        msgid "programme.territories"
        msgstr "Territoiren"

        msgid "programme.languages"
        msgstr "Sproochen"

        msgid "programme.period"
        msgstr "Zäitraum"

        msgid "programme.from-to"
        msgstr "vum {from} bis {to}"

        msgid "programme.one-day"
        msgstr "den {day}"

        msgid "programme.sessions"
        msgstr "Déi nächst Evenementer"

        msgid "programme.no-sessions"
        msgstr "Am Ament ass keen Evenement vun dësem Programm ugekënnegt."

        msgid "programme.more"
        msgstr "Weider Programmer"

        msgid "programme.more-sessions"
        msgstr "All Evenementer vum Programm"

        msgid "programme.back"
        msgstr "All Programmer"

        msgid "venue.title"
        msgstr "Op der Plaz"

        msgid "venue.room"
        msgstr "Sall"

        msgid "venue.layout"
        msgstr "Bestullung"

        msgid "venue.doors"
        msgstr "D’Gebai"

        msgid "venue.access"
        msgstr "Barrièrefräiheet"

        msgid "venue.needs"
        msgstr "Sot am Formulaire, wat Dir braucht, fir deelzehuelen."

        msgid "error.ways"
        msgstr "Vläicht hutt Dir dat hei gesicht"

        msgid "legal.title"
        msgstr "Impressum"

        msgid "legal.publisher-title"
        msgstr "Editeur"

        msgid "legal.publisher-demo"
        msgstr "Dëst ass eng Demonstratioun vum Programm Totem. Si ass net am Numm vun engem Gebai, enger Administratioun oder engem Programm publizéiert: déi genannten Organisatiounen hunn hei näischt guttgeheescht an näischt publizéiert."

        msgid "legal.publisher"
        msgstr "D’Stell, déi dëse Service bedreift, huet hiren Numm, Sëtz, Kontakt an d’responsabel Persoun nach net uginn. Si muss et maachen, ier si de Service ëffentlech mécht."

        msgid "legal.host-title"
        msgstr "Hosting"

        msgid "legal.host"
        msgstr "De Service leeft op de Maschinne vun deem, deen e bedreift. Seng Säiten huelen näischt vun aneren: keng Schrëften, keng Kaarten, keng Moossung vun de Besucher."

        msgid "legal.content-title"
        msgstr "Inhalter"

        msgid "legal.content-demo"
        msgstr "D’Evenementer, Persounen, Reservatiounen a Plazenzuelen, déi ee gesäit, sinn erfonnt, och wann et eng Plaz oder e Programm wierklech gëtt."

        msgid "legal.content"
        msgstr "Evenementer gi vun hiren Organisateuren ugekënnegt; si si responsabel fir dat, wat se schreiwen."

        msgid "privacy.title"
        msgstr "Dateschutz"

        msgid "privacy.what-title"
        msgstr "Wat gefrot gëtt"

        msgid "privacy.what"
        msgstr "Fir d’Aschreiwung: en Numm an eng E-Mail-Adress. De Rescht ass fräiwëlleg: Organisatioun, Territoire, Stand vum Projet, wat een zum Deelhuele brauch. No Uried, Alter a Postadress gëtt net gefrot."

        msgid "privacy.why-title"
        msgstr "Firwat"

        msgid "privacy.why"
        msgstr "D’Donnéeën déngen dozou, Är Plaz ze reservéieren, Iech iwwer d’Evenement ze schreiwen an Äre Besuch virzebereeden. Reklamm gëtt domat net gemaach."

        msgid "privacy.who-title"
        msgstr "Wie se gesäit"

        msgid "privacy.who"
        msgstr "D’Team, dat d’Evenement organiséiert, an d’Administrateure vum Service. Ëffentlech Säite weisen ni Nimm, an de Kalenner vun de Säll seet net, fir wat se gebraucht ginn."

        msgid "privacy.rights-title"
        msgstr "Är Rechter"

        msgid "privacy.rights"
        msgstr "De Link an Ärer Mail mécht Är Aschreiwung op: do gesitt Dir, wat gespäichert ass, a kënnt ofsoen. Fir alles anert (Auskonft, Verbesserung, Läschen, Widdersproch) schreift dem Organisateur; Dir kënnt Iech un d’CNIL a Frankräich oder un d’CNPD zu Lëtzebuerg wenden."

        msgid "privacy.cookies-title"
        msgstr "Cookien"

        msgid "privacy.cookies"
        msgstr "Ëffentlech Säite setze kee Cookie. Wie sech als Organisateur umellt, kritt een eenzegen, deen dofir noutwendeg ass. Dofir gëtt et kee Banner."

        msgid "privacy.demo-title"
        msgstr "An dëser Demonstratioun"

        msgid "privacy.demo"
        msgstr "Gitt keng richteg Donnéeën an: jidderee kann d’Maile liesen, déi hei geschriwwe ginn, an näischt gëtt vum selwe geläscht."

        msgid "accessibility.title"
        msgstr "Barrièrefräiheet"

        msgid "accessibility.state-title"
        msgstr "Stand"

        msgid "accessibility.state"
        msgstr "Dës Säiten zielen op WCAG 2.2, Stuf AA. Eng Kontroll duerch Mënschen huet et net ginn; dofir gëtt keng Konformitéit erkläert."

        msgid "accessibility.tests-title"
        msgstr "Wat kontrolléiert gëtt"

        msgid "accessibility.tests"
        msgstr "Bei all Versioun besicht e Browser all Säit hell an däischter, nëmme mat der Tastatur, ouni Skripter, 320 Pixel breet an am Drock; axe-core fënnt do kee Feeler."

        msgid "accessibility.rooms-title"
        msgstr "D’Plazen"

        msgid "accessibility.rooms"
        msgstr "All Sall seet, ob een ouni Trapen erakënnt a wat fir en Equipement en huet. De Formulaire freet, wat Dir braucht, ni firwat; wat Dir braucht, ass ni e Grond fir Iech net unzehuelen."

        msgid "accessibility.contact-title"
        msgstr "E Feeler mellen"

        msgid "accessibility.contact"
        msgstr "Sot et dem Organisateur oder deem, deen de Service bedreift, mat der Adress vun der Säit. A Frankräich kënnt Dir Iech duerno un den Défenseur des droits wenden."

        msgid "relative.today"
        msgstr "haut"

        msgid "relative.tomorrow"
        msgstr "muer"

        msgid "relative.yesterday"
        msgstr "gëschter"

        msgid "relative.in-days"
        msgid_plural "relative.in-days"
        msgstr[0] "an {n} Dag"
        msgstr[1] "an {n} Deeg"

        msgid "relative.in-weeks"
        msgid_plural "relative.in-weeks"
        msgstr[0] "an {n} Woch"
        msgstr[1] "an {n} Wochen"

        msgid "relative.in-months"
        msgid_plural "relative.in-months"
        msgstr[0] "an {n} Mount"
        msgstr[1] "an {n} Méint"

        msgid "relative.days-ago"
        msgid_plural "relative.days-ago"
        msgstr[0] "virun {n} Dag"
        msgstr[1] "virun {n} Deeg"

        msgid "relative.weeks-ago"
        msgid_plural "relative.weeks-ago"
        msgstr[0] "virun {n} Woch"
        msgstr[1] "virun {n} Wochen"

        msgid "refusal.invalid-input"
        msgstr "Feld {field}: {reason}"

        msgid "refusal.wrong-fields"
        msgid_plural "refusal.wrong-fields"
        msgstr[0] "{n} Feld ass ze verbesseren."
        msgstr[1] "{n} Felder sinn ze verbesseren."

        msgid "refusal.unknown-building"
        msgstr "E Gebai „{name}“ gëtt et net."

        msgid "refusal.unknown-room"
        msgstr "E Sall „{name}“ gëtt et net."

        msgid "refusal.unknown-session"
        msgstr "Dëst Evenement gëtt et net, oder et ass net ëffentlech."

        msgid "refusal.unknown-registration"
        msgstr "Dës Aschreiwung gëtt et net, oder de Link ass net méi gülteg."

        msgid "refusal.unknown-page"
        msgstr "Dës Säit gëtt et net."

        msgid "refusal.unknown-programme"
        msgstr "Kee Programm heescht „{name}“."

        msgid "refusal.unknown-theme"
        msgstr "Keen Thema heescht „{name}“."

        msgid "refusal.already-registered"
        msgstr "Dës Adress ass fir dëst Evenement schonn ageschriwwen."

        msgid "refusal.session-not-published"
        msgstr "Dëst Evenement ass nach net publizéiert."

        msgid "refusal.session-cancelled"
        msgstr "Dëst Evenement ass ofgesot."

        msgid "refusal.registration-opens"
        msgstr "D’Aschreiwung fänkt un: {when}."

        msgid "refusal.registration-closed-at"
        msgstr "D’Aschreiwung war op bis: {when}."

        msgid "refusal.session-full"
        msgstr "Et ass keng Plaz méi fräi, an dëst Evenement huet keng Waardelëscht."

        msgid "refusal.waiting-list-full"
        msgid_plural "refusal.waiting-list-full"
        msgstr[0] "Et ass keng Plaz méi fräi, an d’Waardelëscht ({n} Persoun) ass voll."
        msgstr[1] "Et ass keng Plaz méi fräi, an d’Waardelëscht ({n} Persounen) ass voll."

        msgid "refusal.party-cannot-grow"
        msgid_plural "refusal.party-cannot-grow"
        msgstr[0] "Et ass {n} Plaz fräi, ze wéineg fir méi Persounen."
        msgstr[1] "Et si {n} Plaze fräi, ze wéineg fir méi Persounen."

        msgid "refusal.party-cannot-overtake"
        msgstr "Anerer waarden op eng Plaz, dofir kënne keng weider Persounen derbäikommen. Si kënne sech selwer aschreiwen a waarden, bis si un der Rei sinn."

        msgid "refusal.undo-over"
        msgid_plural "refusal.undo-over"
        msgstr[0] "Dat konnt een {n} Minutt laang zréckhuelen. Dir kënnt Iech nei aschreiwen."
        msgstr[1] "Dat konnt een {n} Minutte laang zréckhuelen. Dir kënnt Iech nei aschreiwen."

        msgid "refusal.stale"
        msgstr "Dat ass net méi méiglech: de Stand huet an der Zwëschenzäit geännert ({status})."

        msgid "refusal.version-changed"
        msgstr "Iergendeen huet et an der Zwëschenzäit geännert (Versioun {version}). Liest et nei, da widderhuelt."

        msgid "refusal.idempotency-key-reused"
        msgstr "Dëse Formulaire gouf scho mat aneren Ugabe geschéckt. Luet d’Säit nei."

        msgid "refusal.not-allowed"
        msgstr "Dat däerft Dir net."

        msgid "refusal.too-many-requests"
        msgid_plural "refusal.too-many-requests"
        msgstr[0] "Ze vill Ufroen. Probéiert et an {n} Sekonn nach eng Kéier."
        msgstr[1] "Ze vill Ufroen. Probéiert et an {n} Sekonnen nach eng Kéier."

        msgid "fault.missing"
        msgstr "Dëst Feld ass noutwendeg."

        msgid "fault.unknown-field"
        msgstr "Esou e Feld gëtt et hei net."

        msgid "fault.duplicate-field"
        msgstr "Dat ass zweemol uginn."

        msgid "fault.too-long"
        msgid_plural "fault.too-long"
        msgstr[0] "Héchstens {n} Zeechen."
        msgstr[1] "Héchstens {n} Zeechen."

        msgid "fault.empty"
        msgstr "Dëst Feld ass eidel."

        msgid "fault.control-characters"
        msgstr "Dësen Text huet onsiichtbar Zeechen, déi net erlaabt sinn."

        msgid "fault.out-of-range"
        msgstr "Erlaabt: {minimum} bis {maximum}."

        msgid "fault.not-one-of"
        msgstr "Dat muss eent vun deenen hei sinn: {allowed}."

        msgid "fault.end-before-start"
        msgstr "D’Enn läit virum Ufank."

        msgid "fault.guests-beyond-party"
        msgid_plural "fault.guests-beyond-party"
        msgstr[0] "Eng Persoun kënnt eleng: setzt d’Zuel méi héich, oder nennt keen."
        msgstr[1] "Bei {n} Persounen nennt Dir nieft Iech selwer héchstens {guests}: setzt d’Zuel méi héich, oder nennt der manner."

        msgid "malformed.email"
        msgstr "Dat ass keng gülteg E-Mail-Adress."

        msgid "malformed.code"
        msgstr "Huelt kleng Buschtawen, Zifferen a Bindestrécher, héchstens 40."

        msgid "malformed.date-time"
        msgstr "Gitt Dag an Auerzäit un, zum Beispill 2027-01-12T14:00."

        msgid "malformed.date"
        msgstr "Gitt en Dag un, zum Beispill 2027-01-12."

        msgid "malformed.territory"
        msgstr "Gitt e Code no ISO 3166 un, zum Beispill FR-54 oder LU."

        msgid "malformed.language"
        msgstr "Gitt e Kierzel vun enger Sprooch un, zum Beispill fr oder de-AT."

        msgid "malformed.number"
        msgstr "Gitt eng Zuel un."

        msgid "malformed.integer"
        msgstr "Gitt eng ganz Zuel un."

        msgid "malformed.cursor"
        msgstr "Dës Plaz an der Lëscht ass net gülteg; fänkt vu vir un."

        msgid "malformed.other"
        msgstr "Dat huet net déi Form, déi erwaart gëtt."

        msgid "problem.invalid-input"
        msgstr "E puer Felder sinn ze verbesseren"

        msgid "problem.unknown-building"
        msgstr "Onbekannt Gebai"

        msgid "problem.unknown-room"
        msgstr "Onbekannte Sall"

        msgid "problem.unknown-session"
        msgstr "Onbekannt Evenement"

        msgid "problem.unknown-registration"
        msgstr "Onbekannt Aschreiwung"

        msgid "problem.unknown-page"
        msgstr "Säit net fonnt"

        msgid "problem.unknown-programme"
        msgstr "Onbekannte Programm"

        msgid "problem.unknown-theme"
        msgstr "Onbekannten Thema"

        msgid "problem.already-registered"
        msgstr "Schonn ageschriwwen"

        msgid "problem.registration-closed"
        msgstr "Aschreiwung zou"

        msgid "problem.session-full"
        msgstr "Evenement komplett"

        msgid "problem.waiting-list-full"
        msgstr "Waardelëscht voll"

        msgid "problem.party-cannot-grow"
        msgstr "Méi Persoune sinn net méiglech"

        msgid "problem.undo-over"
        msgstr "Ze spéit fir et zréckzehuelen"

        msgid "problem.stale"
        msgstr "Stand an der Zwëschenzäit geännert"

        msgid "problem.idempotency-key-reused"
        msgstr "Formulaire scho geschéckt"

        msgid "problem.not-allowed"
        msgstr "Net erlaabt"

        msgid "problem.too-many-requests"
        msgstr "Ze vill Ufroen"

        msgid "problem.unavailable"
        msgstr "Service am Ament net disponibel"

        msgid "problem.broken"
        msgstr "Feeler op eiser Säit"

        msgid "problem.malformed-request"
        msgstr "Feelerhaft Ufro"

        msgid "problem.method-not-allowed"
        msgstr "Method net erlaabt"

        msgid "problem.not-acceptable"
        msgstr "Form vun der Äntwert net ugebueden"

        msgid "problem.request-timeout"
        msgstr "Zäit vun der Ufro eriwwer"

        msgid "problem.length-required"
        msgstr "Längt noutwendeg"

        msgid "problem.precondition-failed"
        msgstr "An der Zwëschenzäit geännert"

        msgid "problem.too-large"
        msgstr "Ufro ze grouss"

        msgid "problem.address-too-long"
        msgstr "Adress ze laang"

        msgid "problem.unsupported-media-type"
        msgstr "Medientyp net ënnerstëtzt"

        msgid "problem.expectation-failed"
        msgstr "Erwaardung net erfëllt"

        msgid "problem.precondition-required"
        msgstr "Virbedéngung noutwendeg"

        msgid "problem.headers-too-large"
        msgstr "Kappfelder ze grouss"

        msgid "problem.not-implemented"
        msgstr "Net do"

        msgid "problem.version-not-supported"
        msgstr "HTTP-Versioun net ënnerstëtzt"

        msgid "unavailable.detail"
        msgstr "De Service äntwert am Ament net. Näischt gouf geännert; probéiert et geschwë nach eng Kéier."

        msgid "unavailable.outcome-unknown"
        msgstr "De Service äntwert am Ament net, an d’Ufro ass vläicht gemaach. Schéckt se nach eng Kéier, fir et gewuer ze ginn; zweemol gemaach gëtt se net."

        msgid "transport.malformed-request"
        msgstr "D’Ufro kann een net liesen."

        msgid "transport.unknown-page"
        msgstr "Ënner dëser Adress gëtt et näischt."

        msgid "transport.method-not-allowed"
        msgstr "Dës Adress hëlt nëmmen: {allow}."

        msgid "transport.not-acceptable"
        msgstr "Keng vun de gewënschte Forme vun der Äntwert gëtt ugebueden."

        msgid "transport.request-timeout"
        msgstr "D’Ufro ass net zäiteg ukomm."

        msgid "transport.length-required"
        msgstr "D’Längt vum Inhalt muss uginn sinn."

        msgid "transport.precondition-failed"
        msgstr "Dat gouf an der Zwëschenzäit geännert; liest et nei."

        msgid "transport.too-large"
        msgstr "Den Inhalt ass ze grouss."

        msgid "transport.address-too-long"
        msgstr "D’Adress ass ze laang."

        msgid "transport.unsupported-media-type"
        msgstr "Dëse Medientyp gëtt hei net ugeholl."

        msgid "transport.expectation-failed"
        msgstr "D’Kappfeld Expect kann net erfëllt ginn."

        msgid "transport.precondition-required"
        msgstr "Eng Ännerung brauch d’Kappfeld If-Match."

        msgid "transport.headers-too-large"
        msgstr "D’Kappfelder vun der Ufro sinn ze grouss."

        msgid "transport.not-implemented"
        msgstr "Dës Method ass hei net bekannt."

        msgid "transport.version-not-supported"
        msgstr "Dës HTTP-Versioun gëtt hei net geschwat."

        msgid "mail.hello"
        msgstr "Gudde Moien {name},"

        msgid "mail.what"
        msgstr "Wat"

        msgid "mail.before"
        msgstr "Virdrun"

        msgid "mail.code"
        msgstr "Code"

        msgid "mail.link-spelled"
        msgstr "Wann de Knäppche net geet, kopéiert dës Adress an Äre Browser:"

        msgid "mail.state"
        msgstr "Stand"

        msgid "mail.registration-links.subject"
        msgstr "Är Aschreiwungen"

        msgid "mail.registration-links.lead"
        msgid_plural "mail.registration-links.lead"
        msgstr[0] "Dir hutt no dem Link vun Ärer Aschreiwung gefrot. Hei ass en."
        msgstr[1] "Dir hutt no de Linke vun Ären {n} Aschreiwunge gefrot. Hei si se."

        msgid "mail.keep-link"
        msgstr "Dëse Link ass perséinlech: gitt en net weider."

        msgid "mail.why"
        msgstr "Dir kritt dës Mail, well dës Adress fir d’Aschreiwung fir dëst Evenement uginn gouf. Waart Dir dat net, braucht Dir näischt ze maachen."

        msgid "mail.confirmation-request.subject"
        msgstr "Confirméiert Är Aschreiwung: {title}"

        msgid "mail.confirmation-request.lead"
        msgstr "Är Aschreiwung ass nach net confirméiert. Maacht Är Säit op a confirméiert se."

        msgid "mail.confirmation-request.until"
        msgstr "Ouni Confirmatioun bis {when} verfält se vum selwen."

        msgid "mail.confirmation-request.button"
        msgstr "Meng Aschreiwung confirméieren"

        msgid "mail.already-registered.subject"
        msgstr "Dir sidd schonn ageschriwwen: {title}"

        msgid "mail.already-registered.lead"
        msgstr "Iergendeen, wahrscheinlech Dir selwer, wollt grad dës Adress aschreiwen. Si ass et schonn; et huet sech näischt geännert."

        msgid "mail.registration-confirmed.subject"
        msgstr "Är Plaz ass reservéiert: {title}"

        msgid "mail.registration-confirmed.lead"
        msgid_plural "mail.registration-confirmed.lead"
        msgstr[0] "Är Plaz ass reservéiert."
        msgstr[1] "Är {n} Plaze si reservéiert."

        msgid "mail.registration-waitlisted.subject"
        msgstr "Dir sidd op der Waardelëscht: {title}"

        msgid "mail.registration-waitlisted.news"
        msgstr "Eng Mail seet et Iech, soubal Dir un der Rei sidd."

        msgid "mail.registration-promoted.subject"
        msgstr "Eng Plaz gouf fir Iech fräi: {title}"

        msgid "mail.registration-promoted.lead"
        msgid_plural "mail.registration-promoted.lead"
        msgstr[0] "Eng Plaz gouf fräi: si ass Är, Dir braucht näischt ze maachen. Kënnt Dir net méi kommen, gitt se fir déi nächst Persoun zréck."
        msgstr[1] "{n} Plaze goufe fräi: si sinn Är, Dir braucht näischt ze maachen. Kënnt Dir net méi kommen, gitt se fir déi nächst Persounen zréck."

        msgid "mail.seat-offered.subject"
        msgid_plural "mail.seat-offered.subject"
        msgstr[0] "Eng Plaz gëtt Iech ugebueden: {title}"
        msgstr[1] "{n} Plaze ginn Iech ugebueden: {title}"

        msgid "mail.seat-offered.lead"
        msgid_plural "mail.seat-offered.lead"
        msgstr[0] "Eng Plaz gouf fräi: wëllt Dir nach kommen?"
        msgstr[1] "{n} Plaze goufe fräi: wëllt Dir nach kommen?"

        msgid "mail.seat-offered.button"
        msgstr "Op d’Offer äntweren"

        msgid "mail.offer-expired.subject"
        msgstr "D’Frist fir ze äntweren ass eriwwer: {title}"

        msgid "mail.offer-expired.lead"
        msgid_plural "mail.offer-expired.lead"
        msgstr[0] "Dir hutt net zäiteg geäntwert: d’Plaz, déi Iech ugebuede gouf, geet un déi nächst Persoun. Wann Dir nach komme wëllt, schreift Iech w. e. g. op der Säit vum Evenement nei an."
        msgstr[1] "Dir hutt net zäiteg geäntwert: d’Plazen, déi Iech ugebuede goufen, ginn un déi nächst Persounen. Wann Dir nach komme wëllt, schreift Iech w. e. g. op der Säit vum Evenement nei an."

        msgid "mail.registration-withdrawn.subject"
        msgstr "Är Plaz ass zréckginn: {title}"

        msgid "mail.registration-withdrawn.lead"
        msgstr "Är Aschreiwung ass zréckgezunn, an Är Plaz geet un déi nächst Persoun. Merci, datt Dir et gesot hutt."

        msgid "mail.session-cancelled.subject"
        msgstr "Evenement ofgesot: {title}"

        msgid "mail.session-cancelled.lead"
        msgstr "Dëst Evenement fënnt net statt. Är Aschreiwung ass domat annuléiert; Dir braucht näischt ze maachen."

        msgid "mail.session-moved.subject"
        msgstr "Nei Zäit oder nei Plaz: {title}"

        msgid "mail.session-moved.lead"
        msgstr "Dëst Evenement gouf verluecht. Är Aschreiwung gëllt weider; Dir braucht näischt ze maachen. Kënnt Dir net méi kommen, sot w. e. g. of, fir datt déi nächst Persoun Är Plaz ka kréien."

        msgid "mail.session-moved.pending"
        msgstr "Dëst Evenement gouf verluecht. Är Aschreiwung ass nach net confirméiert: maacht Är Säit op a confirméiert se, wann Iech den neien Termin passt."

        msgid "mail.session-moved.offered"
        msgstr "Dëst Evenement gouf verluecht, an Iech gëtt eng Plaz ugebueden. Äntwert w. e. g., wann Iech den neien Termin passt."

        msgid "mail.manage"
        msgstr "Meng Aschreiwung kucken oder änneren"

        msgid "mail.see"
        msgstr "Meng Aschreiwung kucken"

        msgid "site.desk"
        msgstr "Fir Organisateuren"

        msgid "room.step-free"
        msgstr "ouni Trapen"

        msgid "room.has-steps"
        msgstr "mat Trapen"

        msgid "mail.booking-why"
        msgstr "Dir kritt dës Mail, well dës Adress fir d’Reservatioun vun engem Sall uginn gouf. Fir ze äntweren, schreift dem Haus."

        msgid "mail.booking-quote"
        msgstr "„{words}“"

        msgid "mail.booking-instead"
        msgstr "Amplaz fräi"

        msgid "mail.booking-requested.subject"
        msgstr "Ufro fir e Sall kritt: {purpose}"

        msgid "mail.booking-requested.lead"
        msgstr "Är Ufro ass ukomm. De Sall ass nach net reservéiert: d’Haus äntwert Iech per Mail."

        msgid "mail.booking-question.subject"
        msgstr "Eng Fro zu Ärer Ufro: {purpose}"

        msgid "mail.booking-question.lead"
        msgstr "Ier et decidéiert, freet d’Haus:"

        msgid "mail.booking-question.answer"
        msgstr "Är Ufro waart, bis Dir äntwert."

        msgid "mail.booking-approved.subject"
        msgstr "Sall accordéiert: {purpose}"

        msgid "mail.booking-approved.lead"
        msgstr "D’Haus ass averstanen: de Sall ass fir Iech reservéiert."

        msgid "mail.booking-declined.subject"
        msgstr "Ufro refuséiert: {purpose}"

        msgid "mail.booking-declined.lead"
        msgstr "D’Haus kann Iech dëse Sall net ginn. Et schreift:"

        msgid "mail.booking-outdone.subject"
        msgstr "Sall un eng aner Ufro ginn: {purpose}"

        msgid "mail.booking-outdone.lead"
        msgstr "Méi Ufroe ware fir dëse Sall zur selwechter Zäit. D’Haus huet eng aner ugeholl; Är hält domat op."

        msgid "mail.booking-moved.subject"
        msgstr "Reservatioun verluecht: {purpose}"

        msgid "mail.booking-moved.lead"
        msgstr "Är Reservatioun huet eng aner Zäit oder en anere Sall."

        msgid "mail.booking-moved.series"
        msgid_plural "mail.booking-moved.series"
        msgstr[0] "Är Reservatioun an {n} weideren Datum vun hirer Serie hunn eng aner Zäit oder en anere Sall."
        msgstr[1] "Är Reservatioun an {n} weider Datumer vun hirer Serie hunn eng aner Zäit oder en anere Sall."

        msgid "mail.booking-moved.further"
        msgstr "Weideren Datum"

        msgid "mail.booking-bumped.subject"
        msgstr "Sall vum Haus zréckgeholl: {purpose}"

        msgid "mail.booking-bumped.lead"
        msgstr "D’Haus muss de Sall zréckhuelen, deen Dir reservéiert hat. Et schreift:"

        msgid "mail.booking-bumped.instead"
        msgstr "Dat hei ass amplaz fräi, ze reservéiere wéi gewinnt."

        msgid "mail.booking-restored.subject"
        msgstr "De Sall ass rëm Ären: {purpose}"

        msgid "mail.booking-restored.lead"
        msgstr "D’Haus gëtt Iech de Sall zréck, deen et zréckgeholl hat: Är Reservatioun gëllt rëm wéi virdrun."

        msgid "mail.booking-released.subject"
        msgstr "Sall rëm fräi: {purpose}"

        msgid "mail.booking-released.lead"
        msgstr "Keen ass zäiteg komm; de Sall ass rëm fräi. Braucht Dir en nach, reservéiert en w. e. g. nei."

        msgid "mail.booking-to-approve.subject"
        msgstr "Eng Ufro fir e Sall waart op Iech: {purpose}"

        msgid "mail.booking-to-approve.lead"
        msgstr "Iergendee freet no engem Sall vun Ärem Haus. Näischt ass reservéiert, bis Dir decidéiert."

        msgid "mail.booking-reminder.subject"
        msgstr "Rappell, eng Ufro fir e Sall waart: {purpose}"

        msgid "mail.booking-reminder.lead"
        msgstr "Dës Ufro waart zënter méi wéi engem Dag op Är Decisioun."

        msgid "mail.booking-house"
        msgstr "Dir kritt dës Mail, well Dir iwwer d’Säll vun dësem Haus decidéiert."

        msgid "mail.booking-for"
        msgstr "Fir"

        msgid "mail.booking-id"
        msgstr "Nummer vun der Ufro"

        msgid "mail.booking-instead-told"
        msgid_plural "mail.booking-instead-told"
        msgstr[0] "Zur selwechter Zäit fräi: {room} ({n} Plaz)."
        msgstr[1] "Zur selwechter Zäit fräi: {room} ({n} Plazen)."

        msgid "fault.zero-length"
        msgstr "D’Enn ass dee selwechten Zäitpunkt wéi den Ufank."

        msgid "fault.conflicting-fields"
        msgstr "Passt net bei d’Feld „{other}“."
        """#
}
