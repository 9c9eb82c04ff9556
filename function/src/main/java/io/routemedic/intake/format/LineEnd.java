package io.routemedic.intake.format;

/**
 * The white space around a line. It is none of its fields', except at the end of a format that ends
 * with a client's text: there the line's last spaces may be of that.
 *
 * @param kept whether spaces at the end belong to the last field
 * @param ofFormat the white space that the format itself ends with
 */
record LineEnd(boolean kept, String ofFormat) {

    static final LineEnd OF_LITERAL = new LineEnd(false, "");

    static LineEnd of(String format, FormatTemplate template) {
        String ofFormat = format.substring(format.stripTrailing().length());
        boolean text =
                !template.slots().isEmpty()
                        && template.literals().getLast().isEmpty()
                        && template.slots().getLast().getLast().values() == ValueClass.TEXT;
        return new LineEnd(text, ofFormat);
    }

    String without(String line) {
        if (!kept) {
            return line.strip();
        }
        String own =
                line.endsWith(ofFormat)
                        ? line.substring(0, line.length() - ofFormat.length())
                        : line;
        int end = own.length();
        while (end > 0 && (own.charAt(end - 1) == '\n' || own.charAt(end - 1) == '\r')) {
            end--;
        }
        return own.substring(0, end).stripLeading();
    }
}
