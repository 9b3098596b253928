//! The organisation's words and settings, as one document: they are read and written together.
//!
//! A document that an older version of the program wrote lacks the settings that came later;
//! those are as in a new organisation.

use rusqlite::types::Value;
use serde_json::Value as Json;
use tweestap_core::{
    clock::Timestamp,
    organisation::{HelpDeskContact, Organisation},
};

use super::text;
use crate::{
    fault::StoreFault,
    row::{Fields, SealedTable},
    tx::Tx,
};

pub(crate) const TABLE: SealedTable =
    SealedTable { name: "organisation", columns: &["id", "settings"], key: 1 };

const ONLY: i64 = 1;

pub(crate) fn load(tx: &Tx<'_>) -> Result<Option<Organisation>, StoreFault> {
    let Some(row) = tx.get(&TABLE, &[&ONLY])? else { return Ok(None) };
    let mut fields = Fields::of(&TABLE, row);
    fields.integer::<i64>()?;
    let settings = fields.text()?;
    read(&settings).map(Some).map_err(|_| fields.odd())
}

fn read(settings: &str) -> serde_json::Result<Organisation> {
    let mut whole = serde_json::to_value(blank())?;
    if let (Json::Object(whole), Json::Object(stored)) = (&mut whole, serde_json::from_str(settings)?) {
        whole.extend(stored);
    }
    serde_json::from_value(whole)
}

/// Without words: a document of any version has its own.
fn blank() -> Organisation {
    let [name, phone, hours, outside_hours] = [const { String::new() }; 4];
    let help_desk = HelpDeskContact { name, phone, hours, outside_hours };
    Organisation::new(String::new(), help_desk, Timestamp::from_millis(0))
}

pub(crate) fn save(tx: &mut Tx<'_>, organisation: &Organisation) -> Result<(), StoreFault> {
    let settings = serde_json::to_string(organisation).map_err(|_| StoreFault::Damaged)?;
    tx.put(&TABLE, vec![Value::Integer(ONLY), text(&settings)])
}
