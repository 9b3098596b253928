//! When codes were sent, for the limits of how many.

use tweestap_core::{account::AccountId, out_of_band::Sends};
use tweestap_usecases::ports::SendKind;

use super::{blob, text};
use crate::{
    fault::StoreFault,
    row::{Fields, SealedTable},
    tx::Tx,
};

pub(crate) const TABLE: SealedTable =
    SealedTable { name: "sends", columns: &["account", "kind", "times"], key: 2 };

pub(crate) fn load(tx: &Tx<'_>, account: AccountId, kind: SendKind) -> Result<Sends, StoreFault> {
    let Some(row) = tx.get(&TABLE, &[account.as_bytes(), &word(kind)])? else {
        return Ok(Sends::default());
    };
    let mut fields = Fields::of(&TABLE, row);
    fields.array::<16>()?;
    fields.text()?;
    serde_json::from_str(&fields.text()?).map_err(|_| fields.odd())
}

pub(crate) fn save(
    tx: &mut Tx<'_>,
    account: AccountId,
    kind: SendKind,
    sends: &Sends,
) -> Result<(), StoreFault> {
    let times = serde_json::to_string(sends).map_err(|_| StoreFault::Damaged)?;
    tx.put(&TABLE, vec![blob(account.as_bytes()), text(word(kind)), text(&times)])
}

const fn word(kind: SendKind) -> &'static str {
    match kind {
        SendKind::Sms => "sms",
        SendKind::PasswordMail => "password_mail",
    }
}
