//! How SMS and mail leave the app; their secrets are sealed.

use serde::{Serialize, de::DeserializeOwned};
use tweestap_usecases::ports::DeliverySettings;
use zeroize::Zeroizing;

use super::{blob, text};
use crate::{
    fault::StoreFault,
    row::{Fields, SealedTable},
    seal::{self, Cell},
    tx::Tx,
};

pub(crate) const TABLE: SealedTable =
    SealedTable { name: "delivery", columns: &["kind", "settings", "secret"], key: 1 };

const SMS: &str = "sms";
const MAIL: &str = "mail";

/// The secrets belong to the organisation, not to an account.
const NOBODY: [u8; 16] = [0; 16];

pub(crate) fn load(tx: &Tx<'_>) -> Result<DeliverySettings, StoreFault> {
    let mut found = DeliverySettings::default();
    if let Some((mut sms, secret)) = part::<tweestap_usecases::delivery::SmsGateway>(tx, SMS)? {
        sms.secret = secret;
        found.sms = Some(sms);
    }
    if let Some((mut mail, secret)) = part::<tweestap_usecases::delivery::MailServer>(tx, MAIL)? {
        mail.secret = secret;
        found.mail = Some(mail);
    }
    Ok(found)
}

pub(crate) fn save(tx: &mut Tx<'_>, delivery: &DeliverySettings) -> Result<(), StoreFault> {
    put(tx, SMS, delivery.sms.as_ref().map(|sms| (sms, &sms.secret)))?;
    put(tx, MAIL, delivery.mail.as_ref().map(|mail| (mail, &mail.secret)))
}

fn part<T: DeserializeOwned>(tx: &Tx<'_>, kind: &str) -> Result<Option<(T, Zeroizing<String>)>, StoreFault> {
    let Some(row) = tx.get(&TABLE, &[&kind])? else { return Ok(None) };
    let mut fields = Fields::of(&TABLE, row);
    fields.text()?;
    let settings = serde_json::from_str(&fields.text()?).map_err(|_| fields.odd())?;
    let sealed = fields.blob()?;
    let plain = seal::open(&tx.shared.keys.field, tx.shared.installation, cell(kind), &sealed)?;
    let secret = std::str::from_utf8(&plain).map_err(|_| fields.odd())?;
    Ok(Some((settings, Zeroizing::new(secret.to_owned()))))
}

fn put<T: Serialize>(
    tx: &mut Tx<'_>,
    kind: &'static str,
    part: Option<(&T, &Zeroizing<String>)>,
) -> Result<(), StoreFault> {
    let Some((settings, secret)) = part else {
        return match tx.get(&TABLE, &[&kind])? {
            None => Ok(()),
            Some(row) => tx.delete(&TABLE, &row),
        };
    };
    let settings = serde_json::to_string(settings).map_err(|_| StoreFault::Damaged)?;
    let plain = secret.as_bytes();
    let sealed = seal::seal(&tx.shared.keys.field, tx.shared.installation, cell(kind), plain)?;
    tx.put(&TABLE, vec![text(kind), text(&settings), blob(&sealed)])
}

/// One secret does not open in the other's place.
fn cell(kind: &str) -> Cell<'static> {
    let column = if kind == SMS { "sms_secret" } else { "mail_secret" };
    Cell { account: &NOBODY, table: TABLE.name, column }
}
