//! Accounts that were not made by a person at a window, and what they hide.

use tweestap_core::account::{Account, Authenticator, Enrolled, TotpAuthenticator, TwoStep};
use tweestap_core::enrolment::EnrolmentId;
use tweestap_core::lookup_secret::{CODES_IN_A_SET, LookupSecretSet, SetId};
use tweestap_core::secret::TotpSecret;
use tweestap_core::totp::TimeStep;

/// The same account with two-step on, whose phone and paper nobody has.
pub(crate) fn with_two_step(account: Account) -> Account {
    let now = account.created_at;
    let authenticator = Authenticator::App(TotpAuthenticator {
        id: EnrolmentId(*account.id.as_bytes()),
        secret: TotpSecret::from_bytes([7; 20]),
        connected_at: now,
        last_step: TimeStep::at(now),
        last_misfit: None,
    });
    let id = *account.id.as_bytes();
    let recovery = LookupSecretSet::new(SetId(id), id, [[0; 32]; CODES_IN_A_SET], now);
    let enrolled = Enrolled { since: now, authenticator, stopped_at: None, recovery };
    Account { two_step: TwoStep::On(Box::new(enrolled)), ..account }
}

/// What `Debug` does not show of an account.
pub(super) fn exposed(account: &Account) -> String {
    let password = account.password.as_ref().map(|password| password.hash.expose_phc());
    let two_step = account.enrolled().map(|enrolled| {
        let codes: Vec<_> = enrolled.recovery.cells().iter().map(|cell| (cell.mac, cell.used_at)).collect();
        let authenticator = match &enrolled.authenticator {
            Authenticator::App(app) => format!("{:?} {:?}", app.secret.expose_bytes(), app.last_step),
            Authenticator::Sms(sms) => sms.number.as_e164().to_owned(),
        };
        (authenticator, codes)
    });
    format!("{password:?} {two_step:?}")
}
