package de.lenkungsportal.browser;

class BrowserWalkFirstTest extends BrowserWalk {

    BrowserWalkFirstTest() {
        super(Part.FIRST);
    }
}
