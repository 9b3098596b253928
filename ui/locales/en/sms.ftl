# Codes by SMS: asked, sent again, not delivered; and the number when SMS is switched on.

sms-heading = Enter the code from the SMS
sms-sending = Sending an SMS…
sms-sent = We sent an SMS to the number that ends in { $number }. It can take a minute.
sms-sent-to = We sent an SMS to <b>{ $number }</b>. It can take a minute.
sms-ends-in = The SMS goes to the number that ends in { $number }.
sms-hint = 6 digits. The code works until { TIME($at) }.
sms-hint-sent = 6 digits, from the newest SMS.
sms-none = I did not get an SMS
sms-again-heading = Did you not get an SMS?
sms-again-lead = Check that the phone is on and has a signal.
sms-again = Send again
sms-again-at = You can send it again at { TIME($at) }
sms-just-sent = An SMS was sent a moment ago.
sms-again-back = I have the code
sms-not-sent = The SMS was not sent
sms-suspended = Codes by SMS are stopped
sms-recovery-back = Use the code from the SMS
locked-lead-sms = Enter the code from the SMS to go on.

refusal-too-many-sent = Too many codes were sent
    .fix = The next one can be sent at { STAMP($at) }.
refusal-not-delivered =
    { $why ->
        [not_set_up] Nothing is set up for this kind of message
        [unreachable] The sending service cannot be reached
        [timed_out] The sending service did not answer in time
        [not_authenticated] The sending service does not accept our key or password
        [refused] The sending service refused the message
        [redirected] The sending service sent us to another address
        [not_protected] The connection is not protected
       *[bad_settings] The settings cannot be used
    }
    .fix = Try again, use a recovery code, or call the help desk.
    .late = It may still arrive. Wait a minute before you send it again.
refusal-needs-another = Someone else has to do this
refusal-last-help-desk = This is the last active help-desk person
    .fix = Add another help-desk person first.
refusal-secret-needed = The key or password has to be typed again
    .fix = The address, the user name or another setting changed, so the old one is not used any more.
refusal-import = Some lines of the file cannot be imported
    .fix = Nothing was imported. Correct these lines and choose the file again.
refusal-table =
    { $why ->
        [too_large] This file is too large
        [not_utf8] This file is not text in UTF-8
        [no_column] The first line names no column { $place }
        [broken_line] Line { $place } cannot be read
       *[wrong_count] This file has no people in it, or more than 100,000
    }
    .fix = Save it from the spreadsheet program as “CSV UTF-8”, and choose it again.

number-heading = Which number gets the codes?
number-lead = A mobile number that you always have with you.
number = Mobile number
number-hint = In any usual way, like 06 12 34 56 78 or +49 170 1234567
number-missing = Enter a mobile number
number-not = This is not a phone number
    .fix = Check the digits. For a number from another country, start with the country code.
number-not-mobile = This number cannot get SMS
    .fix = Use a mobile number.
number-send = Send a code
number-other = Use another number
number-until = Until this code is right, nothing changes.
method-why-no_gateway = Not possible here: your organisation has not set up an SMS gateway.
method-why-not_for_this_role = Your organisation does not offer two-step authentication for your role.
method-why-switched_off = Your organisation does not offer this.
method-none = Neither way works here now
    .fix = Call the help desk.
flow-step-number = Your number
sms-row = SMS to the number that ends in { $number }
sms-row-change = Change the number or the method
