package dev.parley.moderator;

import io.nayuki.qrcodegen.QrCode;

/** A QR code as a path to draw: one unit a module, a margin of four as the standard asks for. */
record QrPath(String path, int size) {

    private static final int MARGIN = 4;

    static QrPath of(String text) {
        QrCode code = QrCode.encodeText(text, QrCode.Ecc.MEDIUM);
        StringBuilder path = new StringBuilder();
        for (int y = 0; y < code.size; y++) {
            for (int x = 0; x < code.size; x++) {
                if (code.getModule(x, y)) {
                    path.append('M')
                            .append(x + MARGIN)
                            .append(' ')
                            .append(y + MARGIN)
                            .append("h1v1h-1z");
                }
            }
        }
        return new QrPath(path.toString(), code.size + 2 * MARGIN);
    }
}
