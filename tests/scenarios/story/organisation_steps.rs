//! Steps with the organisation's settings and its log.

use tweestap_core::organisation::{Methods, PerRole, Profile};
use tweestap_usecases::WindowName;
use tweestap_usecases::delivery::{MailSecurity, MailServer};
use tweestap_usecases::outcome::Outcome;
use tweestap_usecases::ports::{LogQuery, LogVerdict, TwoStepCount};
use tweestap_usecases::settings::{DeliveryChange, Settings, TwoStepSetting};

use super::house_steps::of_role;
use super::{Story, words};
use crate::ways_out::{gateway, mail_server};

impl Story {
    pub(super) fn setting(&mut self, window: &WindowName, step: &[&str]) -> Option<String> {
        if step == ["counts", "two-step"] {
            return Some(self.counts_two_step(window));
        }
        if let ["chooses", "the", "language", tag] = step {
            return Some(match self.desk().choose_language(window, tag) {
                Ok(true) => "done".into(),
                Ok(false) => "not offered".into(),
                Err(fault) => format!("fault {fault:?}"),
            });
        }
        let ["sets", setting @ ..] = step else { return None };
        if let ["mail", rest @ ..] = setting {
            return self.sets_mail(window, rest);
        }
        if let ["SMS", "gateway", rest @ ..] = setting {
            return self.sets_gateway(window, rest);
        }
        let mut to = match self.desk().settings(window) {
            Ok(Outcome::Done(page)) => page.settings,
            other => return Some(self.answer(&other)),
        };
        change(&mut to, setting)?;
        let result = self.desk().change_settings(window, &to);
        Some(self.answer(&result))
    }

    fn counts_two_step(&mut self, window: &WindowName) -> String {
        let PerRole { client, therapist, help_desk } = match self.desk().settings(window) {
            Ok(Outcome::Done(page)) => page.two_step_counts,
            other => return self.answer(&other),
        };
        let of = |name: &str, count: TwoStepCount| format!("{name} {} of {}", count.on, count.all);
        [of("clients", client), of("therapists", therapist), of("help desk", help_desk)].join(", ")
    }

    fn sets_mail(&mut self, window: &WindowName, step: &[&str]) -> Option<String> {
        let with = |host: &str, secret: &str| MailServer {
            host: host.to_owned(),
            secret: zeroize::Zeroizing::new(secret.to_owned()),
            security: MailSecurity::Tls,
            ..mail_server()
        };
        let to = match step {
            ["off"] => None,
            ["to", host] => Some(with(host, "")),
            ["to", host, "with", secret] => Some(with(host, secret)),
            _ => return None,
        };
        let result = self.desk().change_delivery(window, &DeliveryChange::Mail(to));
        Some(self.answer(&result))
    }

    fn sets_gateway(&mut self, window: &WindowName, step: &[&str]) -> Option<String> {
        let to = match step {
            ["off"] => None,
            ["template", template] => {
                let mut to = gateway();
                to.secret = zeroize::Zeroizing::default();
                // A story has its double quotes around whole words.
                to.template = template.replace('\'', "\"");
                Some(to)
            }
            ["sender", from] => {
                let mut to = gateway();
                to.secret = zeroize::Zeroizing::default();
                (*from).clone_into(&mut to.from);
                Some(to)
            }
            _ => return None,
        };
        let result = self.desk().change_delivery(window, &DeliveryChange::Sms(to));
        Some(self.answer(&result))
    }

    pub(super) fn log(&mut self, window: &WindowName, step: &[&str]) -> Option<String> {
        match step {
            ["reads", "the", "log"] => {
                let result = self.desk().log(window, &LogQuery { limit: 3, ..LogQuery::default() });
                Some(match &result {
                    Ok(Outcome::Done(page)) => {
                        let lines: Vec<_> =
                            page.page.lines.iter().map(|line| words::event_of(&line.entry)).collect();
                        lines.join(", ")
                    }
                    _ => self.answer(&result),
                })
            }
            ["reads", "their", "log"] => {
                let result = self.desk().own_log(window, None);
                Some(match &result {
                    Ok(Outcome::Done(page)) => format!("{} lines", page.page.lines.len()),
                    _ => self.answer(&result),
                })
            }
            ["checks", "the", "log"] => {
                let result = self.desk().check_log(window);
                Some(match &result {
                    Ok(Outcome::Done(LogVerdict::Whole { .. })) => "whole".into(),
                    Ok(Outcome::Done(LogVerdict::Broken { line })) => format!("broken at {line}"),
                    _ => self.answer(&result),
                })
            }
            ["exports", "the", "log"] => {
                let result = self.desk().export_log(window, &LogQuery::default());
                Some(match &result {
                    Ok(Outcome::Done(page)) if !page.page.lines.is_empty() => "lines".into(),
                    _ => self.answer(&result),
                })
            }
            ["exports", "the", "people"] => {
                let result = self.desk().export_people(window);
                Some(match &result {
                    Ok(Outcome::Done(people)) => format!("{} people", people.len()),
                    _ => self.answer(&result),
                })
            }
            _ => None,
        }
    }
}

fn change(to: &mut Settings, setting: &[&str]) -> Option<()> {
    match setting {
        ["two-step", "optional", "for", role] => *of_role(&mut to.two_step, role) = TwoStepSetting::Optional,
        ["two-step", "not", "available", "for", role] => {
            *of_role(&mut to.two_step, role) = TwoStepSetting::NotAvailable;
        }
        ["two-step", "required", "in", days, "days", "for", role] => {
            let grace_days = days.parse().ok()?;
            *of_role(&mut to.two_step, role) = TwoStepSetting::Required { grace_days };
        }
        ["methods", "app", "and", "SMS"] => to.methods = Methods { app: true, sms: true },
        ["methods", "app"] => to.methods = Methods { app: true, sms: false },
        ["methods", "SMS"] => to.methods = Methods { app: false, sms: true },
        ["methods", "none"] => to.methods = Methods { app: false, sms: false },
        ["profile", "strict"] => to.profile = Profile::Strict,
        ["profile", "standard"] => to.profile = Profile::Standard,
        ["locks", minutes, "for", role] => {
            *of_role(&mut to.inactivity_minutes, role) = minutes.parse().ok()?;
        }
        ["country", country] => (*country).clone_into(&mut to.country),
        ["languages", "none"] => to.languages.offered.clear(),
        ["languages", tags @ ..] => {
            to.languages.offered = tags.iter().map(|tag| (*tag).to_owned()).collect();
        }
        ["messages", tag] => to.languages.messages = Some((*tag).to_owned()),
        ["log", "days", days] => to.log_kept_for_days = days.parse().ok()?,
        ["name", name] => (*name).clone_into(&mut to.name),
        _ => return None,
    }
    Some(())
}
