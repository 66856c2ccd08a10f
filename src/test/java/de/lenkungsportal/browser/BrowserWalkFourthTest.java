package de.lenkungsportal.browser;

class BrowserWalkFourthTest extends BrowserWalk {

    BrowserWalkFourthTest() {
        super(Part.FOURTH);
    }
}
