//! What macOS tells: the screen was locked, the person's session was left, the computer
//! falls asleep or wakes.
//!
//! ```text
//!   distributed centre ── com.apple.screenIsLocked ─────────────┐
//!   workspace's centre ── session resigns, will sleep, did wake ┴─► Listener ─► lock
//! ```
//!
//! The name of the first is not in Apple's documentation, and programs have lived by it
//! for many years; should it go, sleep and leaving the session still lock.

#![expect(unsafe_code, reason = "observers of notifications have no safe wrapper")]

use objc2::rc::Retained;
use objc2::{AnyThread as _, DefinedClass as _, define_class, msg_send, sel};
use objc2_app_kit::{
    NSWorkspace, NSWorkspaceDidWakeNotification, NSWorkspaceSessionDidResignActiveNotification,
    NSWorkspaceWillSleepNotification,
};
use objc2_foundation::{
    NSDistributedNotificationCenter, NSNotification, NSNotificationSuspensionBehavior, NSObject, ns_string,
};
use tauri::AppHandle;

use super::lock;

define_class!(
    // SAFETY: NSObject asks nothing of its subclasses, and this one has no `Drop`.
    #[unsafe(super(NSObject))]
    #[name = "TweestapScreenLock"]
    #[ivars = AppHandle]
    struct Listener;

    impl Listener {
        #[unsafe(method(told:))]
        fn told(&self, _notification: &NSNotification) {
            lock(self.ivars());
        }
    }
);

impl Listener {
    fn new(app: AppHandle) -> Retained<Self> {
        let allocated = Self::alloc().set_ivars(app);
        // SAFETY: `init` of NSObject takes nothing and returns the object.
        unsafe { msg_send![super(allocated), init] }
    }
}

/// Begins to listen. On the window's thread, whose loop hands the notifications out.
pub(crate) fn watch(app: AppHandle) {
    let listener = Listener::new(app);
    let told = sel!(told:);
    // An app in the background is told late, unless it asks for every one at once.
    let at_once = NSNotificationSuspensionBehavior::DeliverImmediately;
    let workspace = NSWorkspace::sharedWorkspace().notificationCenter();
    // SAFETY: the listener has the method `told:`, which takes a notification, and
    // nothing is said about the sender. The names are constants of AppKit.
    unsafe {
        NSDistributedNotificationCenter::defaultCenter().addObserver_selector_name_object_suspensionBehavior(
            &listener,
            told,
            Some(ns_string!("com.apple.screenIsLocked")),
            None,
            at_once,
        );
        for name in [
            NSWorkspaceSessionDidResignActiveNotification,
            NSWorkspaceWillSleepNotification,
            NSWorkspaceDidWakeNotification,
        ] {
            workspace.addObserver_selector_name_object(&listener, told, Some(name), None);
        }
    }
    // A centre does not keep who listens; this one listens as long as the app runs.
    let _kept = Retained::into_raw(listener);
}
