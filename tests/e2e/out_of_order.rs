//! Commands sent past the page, in every state: refused, and nothing changes.
//!
//! The arguments are right ones (the password, a fresh code), so that only the
//! order is wrong. What may answer in a state stands in [`may`].

use std::net::TcpListener;

use serde_json::{Value, json};

use crate::app::App;
use crate::people::{SANNE, YOUSSEF};
use crate::phone::Phone;
use crate::words::Language;

const ALLOWED: &str = include_str!("../../src-tauri/src/commands/allowed.txt");

/// They open a dialog of the system or another process, which is no matter of order.
const NOT_ASKED: [&str; 7] = [
    "open_locked_file",
    "print_page",
    "leave_practice",
    "open_practice",
    "save_training_paper",
    "open_phone_window",
    "set_presenter",
];

/// They change the state by being called at all, which is their purpose.
const CHANGES: [&str; 9] = [
    "set_language",
    "set_look",
    "skip_time",
    "keep_draft",
    "start_scenario",
    "reset_practice",
    "switch_person",
    "participants",
    "set_laptop_offset",
];

/// They show what the trainer sees, or answer everybody the same.
const FOR_ANYONE: [&str; 5] =
    ["training", "scenarios", "notices", "check_new_password", "request_password_code"];

/// The commands under a heading of the list.
fn commands(heading: &str) -> Vec<&'static str> {
    let mut inside = false;
    let mut found = Vec::new();
    for line in ALLOWED.lines().map(str::trim).filter(|line| !line.is_empty() && !line.starts_with('#')) {
        if line.starts_with('[') {
            inside = line == format!("[{heading}]");
        } else if inside {
            found.push(line);
        }
    }
    assert!(!found.is_empty(), "no commands under {heading}");
    found
}

/// Right arguments for a command.
fn arguments(command: &str, code: &str) -> Value {
    const NEW: &str = "kettle harbour violet eleven";
    match command {
        "log_in" => json!({ "address": "nobody@merelhof.example", "password": "no password" }),
        "enter_code" | "prove_code" | "confirm_enrolment" => json!({ "code": code }),
        "enter_recovery_code" | "prove_recovery_code" => json!({ "code": "00000-00000-00000" }),
        "unlock_with_password" | "prove_password" => json!({ "password": SANNE.password }),
        "change_password" | "check_password" => json!({ "password": NEW }),
        "check_new_password" => json!({ "password": NEW, "name": "a", "address": "b", "organisation": "c" }),
        "set_player" => json!({ "firstName": "Ada" }),
        "set_phone" => json!({ "condition": {
            "lost": false, "signal": true, "sms_late_minutes": 0, "clock_wrong_minutes": 0,
        }}),
        "begin" => json!({ "operation": "change_password" }),
        "confirm_recovery_key" => json!({ "group": 2, "typed": "00000" }),
        "confirm_recovery_codes" => json!({ "typed": "00000-00000-00000" }),
        "open_with_recovery_key" => json!({ "key": "0".repeat(35), "keyFile": true }),
        "save_recovery_codes" => json!({ "asPdf": true }),
        "save_locked_recovery_codes" => json!({ "passphrase": NEW }),
        "set_up_organisation" => json!({ "form": {
            "organisation": "o", "help_desk_name": "a", "help_desk_phone": "1", "help_desk_hours": "b",
            "help_desk_outside_hours": "", "name": "c", "address": "d@e.example", "password": NEW, "key_file": true,
        }}),
        _ => of_others(command),
    }
}

/// Right arguments for a command about somebody else's account, or the organisation's.
fn of_others(command: &str) -> Value {
    const WHO: &str = "00000000000000000000000000000001";
    let form = json!({ "name": "a", "address": "b@c.example", "contact_number": "", "role": "client" });
    let help = |mut more: Value| {
        more["identityCheck"] = json!("called_back");
        more["reason"] = json!("r");
        more["recoveryKey"] = json!(null);
        more["id"] = json!(WHO);
        more
    };
    let filter = json!({ "person": null, "events": [], "from": null, "until": null, "before_line": null });
    match command {
        "make_help_desk_person" => {
            json!({ "key": "0".repeat(35), "name": "a", "address": "b@c.example", "password": "kettle harbour violet eleven" })
        }
        "start_sms_enrolment" | "send_test_sms" => json!({ "number": "06 12345678" }),
        "request_password_code" | "send_test_mail" => json!({ "address": "nobody@merelhof.example" }),
        "enter_issued_code" => json!({ "address": "nobody@merelhof.example", "code": "0000-0000" }),
        "choose_password" => json!({ "password": "kettle harbour violet eleven" }),
        "search_people" => json!({ "text": "", "only": "all", "offset": 0, "limit": 5 }),
        "therapists" => json!({ "text": "" }),
        "person" => json!({ "id": WHO }),
        "issue_welcome_code" => json!({ "id": WHO, "recoveryKey": null }),
        "create_account" => json!({ "form": form }),
        "edit_person" => json!({ "id": WHO, "form": form, "recoveryKey": null }),
        "change_standing" => json!({ "id": WHO, "to": "deactivated" }),
        "assign_client" => json!({ "client": WHO, "therapist": WHO, "until": null }),
        "release_client" => json!({ "client": WHO, "therapist": WHO }),
        "reset_two_step" => help(json!({ "stolen": false })),
        "hand_out_password_code" => help(json!({})),
        "withdraw_code" => json!({ "id": WHO, "code": "reset" }),
        "change_settings" => json!({ "to": settings() }),
        "change_sms_gateway" | "change_mail_server" => json!({ "to": null }),
        "own_log" => json!({ "beforeLine": null }),
        "log" | "export_log" => json!({ "filter": filter }),
        "show_qr" => json!({ "svg": null }),
        _ => json!({}),
    }
}

fn settings() -> Value {
    let each = |value: Value| json!({ "client": value, "therapist": value, "help_desk": value });
    json!({
        "name": "o", "help_desk_name": "a", "help_desk_phone": "1", "help_desk_hours": "b",
        "help_desk_outside_hours": "", "profile": "strict", "two_step": each(json!({ "kind": "optional" })),
        "app": true, "sms": false, "inactivity_minutes": each(json!(60)), "special_character": false,
        "country": "NL", "languages": ["en", "nl", "de"], "message_language": null, "log_kept_for_days": 1825,
    })
}

/// What may answer with more than a refusal in a state, without changing it.
fn may(state: &str) -> &'static [&'static str] {
    match state {
        "open" => &[
            "app_state",
            "profile",
            "security",
            "rules",
            "check_password",
            "take_draft",
            "own_log",
            "search_people",
            "therapists",
        ],
        "enrol" => &["app_state", "security", "rules", "check_password", "start_enrolment", "take_draft"],
        _ => &["app_state"],
    }
}

/// The endings of a state: they are allowed in it and would end it.
fn ends(state: &str) -> &'static [&'static str] {
    match state {
        // "This was not me" and "I did not ask for this" are the person's own.
        "open" | "enrol" => &["log_out", "lock", "start_again", "not_me", "refuse_reset"],
        "code" => &["start_again", "log_out", "lock", "enter_code"],
        "locked" => &["log_out", "enter_code", "unlock_with_password", "start_again"],
        _ => &[],
    }
}

/// Calls every command of this window; none may do more than it may.
async fn call_everything(app: &App, phone: Option<&Phone>) {
    let before = app.screen().await;
    let state = before["kind"].as_str().unwrap().to_owned();
    let mut wrong = Vec::new();
    let all = [commands("desk"), commands("practice")].concat();
    let asked = all.into_iter().filter(|command| {
        !NOT_ASKED.contains(command) && !CHANGES.contains(command) && !ends(&state).contains(command)
    });
    for command in asked {
        let code = match phone {
            Some(phone) => phone.code_at(0),
            None => "123456".to_owned(),
        };
        let answer = app.invoke(command, arguments(command, &code)).await;
        let nothing = matches!(&answer, Ok(Value::Null | Value::Bool(false)));
        let refused =
            matches!(&answer, Ok(value) if value["kind"] == "refused" || value["kind"] == "step_up");
        let anyones = FOR_ANYONE.contains(&command);
        if !(nothing || refused || anyones || may(&state).contains(&command)) {
            wrong.push(format!("{state}: {command} answered {answer:?}"));
        }
        let after = app.screen().await;
        if after != before {
            wrong.push(format!("{state}: {command} made of it {}", after["kind"]));
        }
        app.invoke("drop_challenge", json!({})).await.unwrap();
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[tokio::test]
async fn no_command_does_anything_out_of_its_order() {
    let app = App::practice(Language::English).await;
    app.heading_id("log-in").await;
    call_everything(&app, None).await;
    app.reload().await;

    app.log_in(YOUSSEF).await;
    app.heading_id("method-heading").await;
    call_everything(&app, None).await;
    app.invoke("log_out", json!({})).await.unwrap();
    app.reload().await;

    app.log_in(SANNE).await;
    app.heading_id("place-profile").await;
    let security = app.invoke("security", json!({})).await.unwrap();
    call_everything(&app, None).await;
    assert_eq!(
        app.invoke("security", json!({})).await.unwrap()["value"]["two_step"],
        security["value"]["two_step"]
    );
    app.reload().await;
    let (phone, _) = app.switch_on(SANNE.password).await;
    call_everything(&app, Some(&phone)).await;
    app.invoke("lock", json!({})).await.unwrap();
    app.heading(&app.words.say("locked-heading", &[("name", SANNE.first_name)])).await;
    call_everything(&app, Some(&phone)).await;
    app.press_id("locked-someone-else").await;

    app.log_in(SANNE).await;
    app.heading_id("code-heading").await;
    call_everything(&app, Some(&phone)).await;
    app.give_code(&phone.code().await, "log-in").await;
    // The recovery codes that were tried on the way are told.
    app.press_id("offer-it-was-me").await;
    app.security().await;
    app.reads("6 of 6 left").await;
}

#[tokio::test]
async fn the_commands_of_another_kind_of_window_are_denied() {
    let practice = App::practice(Language::English).await;
    practice.heading_id("log-in").await;
    for command in commands("real") {
        denied(&practice, command).await;
    }
    let real = App::real(crate::place::Keyring::None, Language::English).await;
    real.heading_id("first-heading").await;
    for command in [commands("practice"), commands("phone")].concat() {
        denied(&real, command).await;
    }
    for command in [
        "plugin:dialog|save",
        "plugin:dialog|open",
        "plugin:window|close",
        "plugin:fs|read_file",
        "no_such_command",
    ] {
        denied(&real, command).await;
    }
    assert_eq!(real.screen_kind().await, "first_start");
}

async fn denied(app: &App, command: &str) {
    let mut arguments = arguments(command, "123456");
    arguments["seconds"] = json!(60);
    let answer = app.invoke(command, arguments).await;
    let error = answer.expect_err(command).to_string();
    assert!(error.contains("not allowed") || error.contains("not found"), "{command}: {error}");
}

#[tokio::test]
async fn a_script_in_the_page_gets_nowhere() {
    let app = App::practice(Language::English).await;
    app.heading_id("log-in").await;
    let outside = TcpListener::bind("127.0.0.1:0").unwrap();
    outside.set_nonblocking(true).unwrap();
    let address = format!("http://{}/", outside.local_addr().unwrap());
    let rows = [
        ("eval", "try { done(eval('1 + 1')) } catch (error) { done(error.name) }"),
        ("a function of text", "try { done(new Function('return 1')()) } catch (error) { done(error.name) }"),
        ("fetch", "fetch(address).then(() => done('fetched'), (error) => done(error.name))"),
        (
            "an image",
            "const i = new Image(); i.onload = () => done('loaded'); i.onerror = () => done('error'); i.src = address",
        ),
        (
            "a frame",
            "const f = document.createElement('iframe'); f.src = address; document.body.append(f); requestAnimationFrame(() => { f.remove(); done('no answer') })",
        ),
        (
            "an inline script",
            "const s = document.createElement('script'); s.textContent = 'window.hit = 1'; document.body.append(s); done(String(window.hit))",
        ),
        ("a window", "done(String(window.open(address)))"),
        (
            "going away",
            "location.href = address; requestAnimationFrame(() => requestAnimationFrame(() => done('still here')))",
        ),
        (
            "a form",
            "const f = document.createElement('form'); f.action = address; document.body.append(f); f.submit(); requestAnimationFrame(() => requestAnimationFrame(() => done('still here')))",
        ),
        (
            "a data address",
            "location.href = 'data:text/html,away'; requestAnimationFrame(() => requestAnimationFrame(() => done('still here')))",
        ),
    ];
    let good = ["EvalError", "TypeError", "error", "no answer", "undefined", "null", "still here"];
    for (name, script) in rows {
        let script = format!("const [address, done] = arguments; {script}");
        let answer = app.client.execute_async(&script, vec![json!(address)]).await.unwrap();
        assert!(good.iter().any(|word| answer == *word), "{name}: {answer}");
        app.heading_id("log-in").await;
        let reached = outside.accept().map(|(_, from)| from);
        assert!(reached.is_err(), "{name}: the page reached {address} from {reached:?}");
    }
    assert_eq!(app.client.current_url().await.unwrap().host_str(), Some("localhost"));
}
