//! From the text of a file to a scenario.

use std::time::Duration;

use toml::de::DeTable;
use tweestap_core::audit::Event;
use tweestap_documents::Language;

use super::act::{ActAbout, SKIP, WRONG_CODES};
use super::fields::{Document, Fault, Fields, Problem, Read, Value};
use super::{Act, ActName, Doing, PAGES, Picture, RoleCard, Scenario, Step, Text, Tick, TickOf};
use crate::clock::SKIPS_AT_MOST;
use crate::people::{addresses, known};
use crate::phone::PhoneEvent;

/// Longer files are no scenarios.
pub(super) const BYTES_AT_MOST: usize = 256 * 1024;

const STEPS_AT_MOST: usize = 20;
const CHARACTERS_AT_MOST: usize = 600;

/// Reads a scenario.
pub(super) fn read(text: &str, own: bool) -> Read<Scenario> {
    if text.len() > BYTES_AT_MOST {
        return Err(Fault::whole(Problem::TooLarge, ""));
    }
    let document = Document(text);
    let table = DeTable::parse(text).map_err(|error| Fault {
        line: error.span().map(|span| document.line(span.start)),
        problem: Problem::NotToml,
        found: String::new(),
        expected: vec![error.message().to_owned()],
    })?;
    let fields = Fields::of_document(
        document,
        &table,
        &[
            "id",
            "order",
            "cast",
            "picture",
            "title",
            "goal",
            "start",
            "steps",
            "closing",
            "rule",
            "role_card",
        ],
    )?;
    let cast = fields.need("cast")?;
    let cast_list = cast.list()?.iter().map(person).collect::<Read<Vec<_>>>()?;
    let first = *cast_list.first().ok_or_else(|| cast.fault(Problem::Empty, "cast"))?;
    let steps = fields.need("steps")?;
    let steps_list = steps.list()?;
    if !(1..=STEPS_AT_MOST).contains(&steps_list.len()) {
        let fault = steps.fault(Problem::OutOfRange, "steps");
        return Err(Fault { expected: vec![format!("1–{STEPS_AT_MOST}")], ..fault });
    }
    let start = fields.may("start").map(|value| value.list()).transpose()?.unwrap_or_default();
    Ok(Scenario {
        id: id(&fields.need("id")?)?,
        order: fields.need("order")?.number(1..=999)?,
        title: words(&fields.need("title")?)?,
        goal: words(&fields.need("goal")?)?,
        start: start.iter().map(doing).collect::<Read<_>>()?,
        steps: steps_list.iter().map(|value| step(value, first)).collect::<Read<_>>()?,
        closing: words(&fields.need("closing")?)?,
        rule: words(&fields.need("rule")?)?,
        role_card: fields.may("role_card").map(|value| role_card(&value)).transpose()?,
        picture: fields.need("picture")?.one_of(Picture::WORDS)?,
        cast: cast_list,
        own,
    })
}

/// What a scenario is called in file names and on the command line.
fn id(value: &Value<'_>) -> Read<String> {
    let text = value.text()?;
    let fits = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-';
    if text.len() > 40 || text.starts_with('-') || !text.chars().all(fits) {
        let fault = value.fault(Problem::NotOneOf, text);
        return Err(Fault { expected: vec!["a–z, 0–9, -".to_owned()], ..fault });
    }
    Ok(text.to_owned())
}

fn words(value: &Value<'_>) -> Read<Text> {
    let languages = value.table(&["en", "nl", "de"])?;
    let of = |language: Language| {
        let text = languages.need(language.tag())?;
        let words = text.text()?.split_whitespace().collect::<Vec<_>>().join(" ");
        if words.chars().count() <= CHARACTERS_AT_MOST {
            return Ok(words);
        }
        let fault = text.fault(Problem::OutOfRange, language.tag());
        Err(Fault { expected: vec![format!("1–{CHARACTERS_AT_MOST}")], ..fault })
    };
    let [first, second, third] = Language::ALL;
    Ok(Text([of(first)?, of(second)?, of(third)?]))
}

fn person(value: &Value<'_>) -> Read<&'static str> {
    person_in(value, value.text()?)
}

fn person_in(value: &Value<'_>, address: &str) -> Read<&'static str> {
    known(address).ok_or_else(|| Fault {
        expected: addresses().map(str::to_owned).collect(),
        ..value.fault(Problem::NoSuchPerson, address)
    })
}

fn doing(value: &Value<'_>) -> Read<Doing> {
    let fields = value.table(&["who", "play"])?;
    Ok(Doing { who: person(&fields.need("who")?)?, acts: acts(fields.may("play"))? })
}

fn role_card(value: &Value<'_>) -> Read<RoleCard> {
    let fields = value.table(&["title", "lines"])?;
    let lines = fields.need("lines")?.list()?.iter().map(words).collect::<Read<_>>()?;
    Ok(RoleCard { title: words(&fields.need("title")?)?, lines })
}

fn step(value: &Value<'_>, first: &'static str) -> Read<Step> {
    let fields = value.table(&[
        "who",
        "text",
        "hint",
        "ticks",
        "times",
        "optional",
        "wrong",
        "wrong_text",
        "skip",
        "play",
        "ready",
        "page",
    ])?;
    let who = fields.may("who").map_or(Ok(first), |value| person(&value))?;
    let ticks = fields.need("ticks")?;
    let tick_list = ticks.list()?.iter().map(|value| tick(value, who)).collect::<Read<Vec<_>>>()?;
    if tick_list.is_empty() {
        return Err(ticks.fault(Problem::Empty, "ticks"));
    }
    let wrong = fields.may("wrong").map(|value| value.list()).transpose()?.unwrap_or_default();
    let wrong = wrong.iter().map(|value| tick(value, who)).collect::<Read<Vec<_>>>()?;
    let wrong_text =
        if wrong.is_empty() { fields.may("wrong_text") } else { Some(fields.need("wrong_text")?) };
    let pages = PAGES.map(|page| (page, page));
    Ok(Step {
        who,
        text: words(&fields.need("text")?)?,
        hint: words(&fields.need("hint")?)?,
        ticks: tick_list,
        times: fields.may("times").map_or(Ok(1), |value| value.number(1..=20))?,
        optional: fields.may("optional").map_or(Ok(false), |value| value.truth())?,
        wrong,
        wrong_text: wrong_text.map(|value| words(&value)).transpose()?,
        skip: fields.may("skip").map(|value| duration(&value, value.text()?)).transpose()?,
        play: acts(fields.may("play"))?,
        ready: acts(fields.may("ready"))?,
        page: fields.may("page").map(|value| value.one_of(&pages)).transpose()?,
    })
}

/// `log EVENT`, `log EVENT refused`, `phone EVENT`, each with `of ADDRESS`; `clock 1 h`.
fn tick(value: &Value<'_>, who: &'static str) -> Read<Tick> {
    const KINDS: &[(&str, u8)] = &[("log", 0), ("phone", 1), ("clock", 2)];
    let text = value.text()?;
    let (what, whom) = match text.split_once(" of ") {
        Some((what, address)) => (what, person_in(value, address.trim())?),
        None => (text, who),
    };
    let (kind, rest) = what.split_once(' ').unwrap_or((what, ""));
    let of = match value.word_of(kind, KINDS)? {
        0 => {
            let (event, refused) = match rest.trim().strip_suffix(" refused") {
                Some(event) => (event, true),
                None => (rest.trim(), false),
            };
            let events: Vec<_> = Event::ALL.iter().map(|event| (event.word(), *event)).collect();
            TickOf::Log { event: value.word_of(event, &events)?, refused }
        }
        1 => {
            let events: Vec<_> = PhoneEvent::ALL.iter().map(|event| (event.word(), *event)).collect();
            TickOf::Phone(value.word_of(rest.trim(), &events)?)
        }
        _ => TickOf::Clock(duration(value, rest.trim())?),
    };
    Ok(Tick { whom, of })
}

fn acts(value: Option<Value<'_>>) -> Read<Vec<Act>> {
    let Some(value) = value else { return Ok(Vec::new()) };
    value.list()?.iter().map(act).collect()
}

/// An act's name, and behind it whom it concerns, how many, or how long.
fn act(value: &Value<'_>) -> Read<Act> {
    let text = value.text()?;
    let (name, rest) = text.split_once(' ').unwrap_or((text, ""));
    match name {
        SKIP => return Ok(Act::Skip(duration(value, rest)?)),
        WRONG_CODES => {
            let count = rest.parse().ok().filter(|count| (1..=9).contains(count));
            let fault =
                || Fault { expected: vec!["1–9".to_owned()], ..value.fault(Problem::OutOfRange, rest) };
            return count.map(Act::WrongCodes).ok_or_else(fault);
        }
        _ => {}
    }
    if let Some((_, about)) = ActAbout::WORDS.iter().find(|(word, _)| *word == name) {
        return Ok(Act::About(*about, person_in(value, rest)?));
    }
    value.word_of(text, ActName::WORDS).map(Act::Plain).map_err(|fault| {
        let more = ActAbout::WORDS.iter().map(|(word, _)| format!("{word} …"));
        let more = more.chain([format!("{WRONG_CODES} 3"), format!("{SKIP} 1 h")]);
        Fault { expected: fault.expected.iter().cloned().chain(more).collect(), ..fault }
    })
}

/// `30 s`, `15 min`, `1 h`, `7 d`; not more than the clock can be moved in all.
fn duration(value: &Value<'_>, text: &str) -> Read<Duration> {
    let fault = || Fault {
        expected: ["30 s", "15 min", "1 h", "7 d"].map(str::to_owned).to_vec(),
        ..value.fault(Problem::OutOfRange, text)
    };
    let (count, unit) = text.split_once(' ').ok_or_else(fault)?;
    let count: u64 = count.parse().map_err(|_| fault())?;
    let unit = match unit {
        "s" => 1,
        "min" => 60,
        "h" => 3_600,
        "d" => 86_400,
        _ => return Err(fault()),
    };
    let duration = count.checked_mul(unit).map(Duration::from_secs);
    duration.filter(|duration| !duration.is_zero() && *duration <= SKIPS_AT_MOST).ok_or_else(fault)
}
