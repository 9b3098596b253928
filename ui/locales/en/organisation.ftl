# The organisation's settings, how SMS and mail leave the app, and the recovery key.

org-tabs = Parts of the settings
org-tab-rules = Two-step rules
org-tab-help_desk = Help desk
org-tab-delivery = SMS and mail
org-tab-locale = Language and log
org-tab-key = Recovery key
org-role-client = Clients
org-role-therapist = Therapists
org-role-help_desk = Help desk

org-who = Who uses two-step?
org-who-of = Two-step for { $role ->
    [client] clients
    [therapist] therapists
   *[help_desk] the help desk
    }
org-not_available = Not available
org-optional = Optional
org-required = Required
org-grace-before = after
org-grace-after = days of grace
org-grace-of = Days of grace for { $role ->
    [client] clients
    [therapist] therapists
   *[help_desk] the help desk
    }
org-grace-hint = Days in which people can still log in without it, 0 to 365.
org-grace-wrong = Enter a number of days from 0 to 365
org-required-from =
    In force on { DATE($at) }, { $days ->
        [one] in { $days } day
       *[other] in { $days } days
    }.
org-required-since = In force since { DATE($at) }.
org-required-new = The days count from saving.
org-have-it =
    { $all ->
        [0] Nobody has this role yet
       *[other] { $on } of { $all } have it on
    }
org-who-keeps = Nobody loses what they have on. “Not available” only stops people from switching it on. With “Required”, everyone who has it off must switch it on at log-in when the days of grace are over.
org-methods = Methods people can choose
org-methods-none = Leave at least one method on, or nobody can switch two-step on
org-app = App on the phone
org-app-hint = Works without a network.
org-sms = SMS
org-sms-hint = Needs mobile reception, and a gateway that sends.
org-sms-needs = Needs an SMS gateway.
org-sms-set-up = Set one up
org-methods-keep = People who use a method that you switch off here keep it.
org-profile = Profile
org-standard = Standard
org-standard-hint = Password and code where the table “When am I asked for what?” says so.
org-strict = Strict
org-strict-hint = Recommended. Also asks for a code to change the method and to renew recovery codes, locks with the screen and before sleep, and wants passwords of 15 characters where two-step is off.
org-lock = Lock when there is no input
org-lock-unit = minutes, 5 to 60
org-lock-of = Minutes without input for { $role ->
    [client] clients
    [therapist] therapists
   *[help_desk] the help desk
    }
org-lock-wrong = Enter a number of minutes from 5 to 60
org-password = Password rule
org-password-length = At least 12 characters
org-password-length-strict = At least 12 characters; 15 where two-step is off
org-special = One special character as well
org-special-hint = Not recommended: length protects better. It counts for new passwords.

org-name = Name of the organisation
org-name-hint = People see it at log-in, in messages and in their authenticator app.
org-help-desk-lead = This is shown on the log-in page, in every message and where someone has lost everything.
org-help_desk_name = Name of the help desk
org-help_desk_phone = Number to call
org-help_desk_hours = When someone answers
org-help_desk_outside_hours = What to do outside those hours

org-languages = Languages
org-languages-text = What people can choose on the log-in page and in their profile. At least one stays. A window in a language that goes changes over at once.
org-languages-none = Leave at least one language on, or nobody can read the pages
org-message-language = Messages to people who chose no language
org-message-language-hint = Whoever chooses one in their profile gets messages in it.
org-message-language-computer = As this computer
org-message-language-wrong = Messages need a language that people can choose: choose another, or offer this one
org-country = Country
org-country-hint = Phone numbers without a country code count as numbers of this country.
org-log-years = How long the log is kept
org-log-years-hint = 1 to 20 years. Older lines are removed; what remains can still be checked.
org-log-unit = years
org-log-wrong = Enter a number of years from 1 to 20

org-key-lead = Seven groups on paper. With it the organisation comes back in when nothing else helps.
org-key-title = Recovery key of the organisation
org-key-confirmed = On paper since { DATE($at) }
org-key-unconfirmed = Nobody has confirmed that the paper can be read. Make a new key and print it.
org-key-renew = Renew
org-key-opens = What it opens
org-key-opens-1 = The data on this computer when its key is gone, and backups that were made while this paper was valid.
org-key-opens-2 = When nobody at the help desk can log in, it makes one new help-desk person.
org-key-opens-3 = It stands in for a second person when nobody else can do the other half of a replacement. After that there is a new key, too.
org-key-old = What old paper still opens
org-key-old-1 = After renewing, the old paper no longer opens the data on this computer.
org-key-old-2 = It still opens older backups. Whoever has both can open them: keep them apart, or destroy the paper.
org-key-told = Every use and every renewal is in the log, and all help-desk people are told.

org-changes =
    { $count ->
        [one] { $count } change:
       *[other] { $count } changes:
    }
org-changes-more =
    { $count ->
        [one] and { $count } more
       *[other] and { $count } more
    }
org-save-asks = Asked for when saving: { $proofs }.
org-save = Save
org-undo = Undo
org-saved = The settings are saved and count from now on.
org-change-two_step =
    two-step { $to ->
        [not_available] not available
        [optional] optional
       *[required] required (days of grace: { $days })
    } for { $role ->
        [client] clients
        [therapist] therapists
       *[help_desk] the help desk
    }
org-change-lock =
    lock after { $to } minutes instead of { $from } for { $role ->
        [client] clients
        [therapist] therapists
       *[help_desk] the help desk
    }
org-change-profile =
    { $to ->
        [strict] strict profile
       *[standard] standard profile
    }
org-change-app =
    { $on ->
        [yes] app on
       *[no] app off
    }
org-change-sms =
    { $on ->
        [yes] SMS on
       *[no] SMS off
    }
org-change-special =
    { $on ->
        [yes] passwords with a special character
       *[no] passwords without that rule
    }
org-change-name = name of the organisation
org-change-help_desk_name = name of the help desk
org-change-help_desk_phone = number of the help desk
org-change-help_desk_hours = hours of the help desk
org-change-help_desk_outside_hours = words for outside these hours
org-change-language =
    { $on ->
        [yes] { $name } is offered
       *[no] { $name } is no longer offered
    }
org-change-message-language = Language of messages to people who chose none
org-change-country = country
org-change-log = years the log is kept: { $to } instead of { $from }

delivery-sms = SMS
delivery-mail = Mail
delivery-sms-none = Not set up: nobody can choose SMS.
delivery-mail-none = Not set up: nobody gets a code or a message by mail.
delivery-sms-own = Own gateway
delivery-sms-from = Sender { $from }, { $host }
delivery-mail-from = From { $from }
delivery-failed = The last message was not delivered, { STAMP($at) }. { $why }.
delivery-set-up = Set up
delivery-change = Change
delivery-change-sms = Change the SMS gateway
delivery-change-mail = Change the mail server
delivery-remove = Remove
delivery-remove-sms = Remove the SMS gateway?
delivery-remove-sms-text = People who get codes by SMS get none from then on. They log in with a recovery code until they choose an app.
delivery-remove-mail = Remove the mail server?
delivery-remove-mail-text = From then on only staff hand out codes for a forgotten password, and messages are only shown in the app.
delivery-remove-do = Remove it
delivery-keep = Keep it
delivery-test = Send a test
delivery-test-number = Mobile number for the test
delivery-test-address = Address for the test
delivery-test-do = Send it
delivery-test-empty = Fill in where the test goes
delivery-test-sent = The sending service has taken it. Check whether it has arrived.
delivery-test-fix =
    { $why ->
        [not_set_up] Set it up first.
        [unreachable] Check the address and the network of this computer, then send the test again.
        [timed_out] It may still arrive. Wait a minute before you send it again.
        [not_authenticated] Change the settings and type the secret again, as the provider gave it.
        [refused] Look into the provider’s own pages: the sender or the credit may be the reason.
        [redirected] Change the settings to the address that the provider gives now.
        [not_protected] Change the settings to a protected connection, or ask IT about the certificate.
       *[bad_settings] Change the settings, and compare them with the provider’s description.
    }
delivery-sending = Sending…
delivery-saved-sms = The SMS gateway is saved. Send a test now.
delivery-saved-mail = The mail server is saved. Send a test now.
delivery-removed-sms = The SMS gateway was removed.
delivery-only-method = Codes by SMS are the only method now. Allow the authenticator app first, under “Two-step rules”.
delivery-removed-mail = The mail server was removed.
delivery-told = All help-desk people are told about every change here.
delivery-cancel = Stop, change nothing

gateway-heading = SMS gateway
gateway-provider = Provider
gateway-custom = Another one
gateway-address = Address of the gateway
gateway-address-hint = It begins with https.
gateway-address-fill = It begins with https. Replace { $places } with what your provider gave you.
gateway-user = User name or account number
gateway-secret = Key or token
gateway-secret-hint = From your provider. It is kept encrypted and never shown again.
gateway-secret-keeps = Empty: the old one stays. When the address, the user name, the method or the template changes, it has to be typed again.
gateway-from = Sender
gateway-from-hint = What people see as the sender: at most 11 letters and digits, or a number.
gateway-how = How Tweestap talks to it
gateway-method = Method
gateway-authentication = How the key is sent
gateway-bearer = Authorization: Bearer
gateway-basic = User name and key (basic)
gateway-header = A header of its own
gateway-header-name = Name of the header
gateway-header-hint = What has to stand before the key comes after a colon: Authorization: AccessKey
gateway-format = Body
gateway-json = JSON
gateway-form = Form
gateway-template = Template
gateway-template-hint = Tweestap fills these in and escapes what has to be escaped: { $places }
gateway-success = What in the answer means “accepted”
gateway-success-any = Any answer from 200 to 299
gateway-success-value = A value in the JSON of the answer
gateway-pointer = Where in the JSON
gateway-pointer-hint = A JSON pointer, like /errorCode
gateway-value = Which value
gateway-value-hint = As JSON: 0, null or "ok"
gateway-timeout = Seconds to wait for an answer
gateway-timeout-wrong = Enter a number of seconds from 1 to 60
gateway-https = The address has to begin with https
gateway-template-to = The template has to contain { $place }
gateway-save = Save the gateway

mail-heading = Mail server
mail-host = Host name
mail-port = Port
mail-port-wrong = Enter a port from 1 to 65535
mail-security = Protection
mail-tls = TLS from the start (465)
mail-start_tls = STARTTLS (587)
mail-none = None, only on this computer
mail-user = User name
mail-user-hint = Empty: without logging in.
mail-secret = Password
mail-secret-keeps = Empty: the old one stays. When host name, port, user name or protection changes, it has to be typed again.
mail-from = Sender’s address
mail-from-wrong = Enter a full address, like name@mail.example
mail-save = Save the mail server
