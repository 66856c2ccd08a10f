package de.lenkungsportal.access;

import static de.lenkungsportal.AccessMatrix.service;
import static de.lenkungsportal.AccessMatrix.view;
import static de.lenkungsportal.Who.ADMINS;
import static de.lenkungsportal.Who.EVERYONE;
import static de.lenkungsportal.Who.NOBODY;
import static de.lenkungsportal.Who.SIGNED_IN;

import de.lenkungsportal.AccessMatrix.Row;
import de.lenkungsportal.account.AccountService;
import de.lenkungsportal.account.ApplicationPasswordService;
import de.lenkungsportal.account.MyAccountService;
import de.lenkungsportal.account.MyAccountService.Kept;
import de.lenkungsportal.account.MyFactorsService;
import de.lenkungsportal.account.SecondFactorService;
import java.util.List;
import java.util.UUID;

/** The own account, and the second factor between password and sign-in; MyAccountTest and SecondFactorTest have real ones. */
public final class OwnAccountAccess {

    private static final UUID FOREIGN = new UUID(0, 0);

    public static List<Row> rows() {
        return List.of(
                view("mein-konto", "mein-konto", SIGNED_IN),
                view("zweiter-faktor", "zweiter-faktor", EVERYONE),
                service(MyAccountService.class, "mine", s -> s.mine(), SIGNED_IN),
                service(MyAccountService.class, "sessions", s -> s.sessions(), SIGNED_IN),
                service(MyAccountService.class, "currentSession", s -> s.currentSession(), SIGNED_IN),
                service(MyAccountService.class, "isFreshlySignedIn", s -> s.isFreshlySignedIn(), SIGNED_IN),
                // a foreign session and a missing one look the same
                service(MyAccountService.class, "endSession", s -> s.endSession(FOREIGN), NOBODY),
                service(MyAccountService.class, "endOtherSessions", s -> s.endOtherSessions(), SIGNED_IN),
                service(
                        MyAccountService.class,
                        "changePassword",
                        s -> s.changePassword("demo", "kurz", "kurz", Kept.SECRETS),
                        SIGNED_IN),
                service(MyFactorsService.class, "held", s -> s.held(), SIGNED_IN),
                service(MyFactorsService.class, "isRequired", s -> s.isRequired(), SIGNED_IN),
                service(MyFactorsService.class, "passkeys", s -> s.passkeys(), SIGNED_IN),
                service(MyFactorsService.class, "beginPasskey", s -> s.beginPasskey("Probe"), SIGNED_IN),
                service(
                        MyFactorsService.class,
                        "addPasskey",
                        s -> s.addPasskey(s.beginPasskey("Probe"), "{}", "Probe"),
                        SIGNED_IN),
                service(MyFactorsService.class, "renamePasskey", s -> s.renamePasskey(FOREIGN, "Probe"), NOBODY),
                service(MyFactorsService.class, "removePasskey", s -> s.removePasskey(FOREIGN), NOBODY),
                service(MyFactorsService.class, "proposeCodes", s -> s.proposeCodes(), SIGNED_IN),
                service(MyFactorsService.class, "confirmCodes", s -> s.confirmCodes("000000"), SIGNED_IN),
                // there are none
                service(MyFactorsService.class, "removeCodes", s -> s.removeCodes(), NOBODY),
                service(MyFactorsService.class, "issueRecoveryCodes", s -> s.issueRecoveryCodes(), SIGNED_IN),
                service(ApplicationPasswordService.class, "mine", s -> s.mine(), SIGNED_IN),
                service(ApplicationPasswordService.class, "issue", s -> s.issue("Probe"), SIGNED_IN),
                service(ApplicationPasswordService.class, "revoke", s -> s.revoke(FOREIGN), NOBODY),
                service(SecondFactorService.class, "asked", s -> s.asked(), EVERYONE),
                // no password was entered in this session
                service(SecondFactorService.class, "beginPasskey", s -> s.beginPasskey(), NOBODY),
                service(
                        SecondFactorService.class,
                        "addPasskey",
                        s -> s.addPasskey(s.beginPasskey(), "{}", "P"),
                        NOBODY),
                service(SecondFactorService.class, "proposeCodes", s -> s.proposeCodes(), NOBODY),
                service(
                        AccountService.class,
                        "resetFactor",
                        s -> s.resetFactor(s.page("", 0, 1).items().getFirst().id(), -1),
                        ADMINS));
    }

    private OwnAccountAccess() {}
}
