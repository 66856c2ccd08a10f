package de.lenkungsportal.browser;

class BrowserWalkSecondTest extends BrowserWalk {

    BrowserWalkSecondTest() {
        super(Part.SECOND);
    }
}
