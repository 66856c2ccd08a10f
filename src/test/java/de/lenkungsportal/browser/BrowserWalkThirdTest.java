package de.lenkungsportal.browser;

class BrowserWalkThirdTest extends BrowserWalk {

    BrowserWalkThirdTest() {
        super(Part.THIRD);
    }
}
