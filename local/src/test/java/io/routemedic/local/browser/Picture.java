package io.routemedic.local.browser;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import javax.imageio.ImageIO;

/** A picture of a page, as a file. */
final class Picture {

    /** Left below the last line that shows something. */
    private static final int MARGIN = 16;

    private Picture() {}

    /** Cuts off the rows at the bottom that are all of one colour. */
    static void trim(Path png) {
        try {
            BufferedImage image = ImageIO.read(png.toFile());
            int height = Math.min(image.getHeight(), lastUsedRow(image) + 1 + MARGIN);
            ImageIO.write(image.getSubimage(0, 0, image.getWidth(), height), "png", png.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int lastUsedRow(BufferedImage image) {
        int row = image.getHeight() - 1;
        int ground = image.getRGB(0, row);
        while (row > 0 && isAll(ground, image, row)) {
            row--;
        }
        return row;
    }

    private static boolean isAll(int colour, BufferedImage image, int row) {
        for (int column = 0; column < image.getWidth(); column++) {
            if (image.getRGB(column, row) != colour) {
                return false;
            }
        }
        return true;
    }
}
