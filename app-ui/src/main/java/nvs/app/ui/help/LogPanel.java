package nvs.app.ui.help;

import atlantafx.base.theme.Styles;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TextArea;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import nvs.app.session.RecentLog;
import nvs.app.ui.text.Messages;
import nvs.app.ui.theme.Controls;
import org.kordamp.ikonli.feather.Feather;

/** What the program has logged last, for a report of what went wrong. */
public final class LogPanel extends VBox {
    private static final Duration LOOK_EVERY = Duration.seconds(1);
    private static final double WIDTH = 860;
    private static final double HEIGHT = 520;

    private final RecentLog log;
    private final TextArea text = new TextArea();
    private long shown = -1;

    /**
     * Shows the log as long as it is on screen.
     *
     * @param showCrashReports shows their folder in the file manager
     * @param close takes the panel away
     */
    public LogPanel(RecentLog log, Runnable showCrashReports, Runnable close) {
        this.log = log;
        setId("log");
        getStyleClass().addAll("nvs-card", "nvs-sheet");
        setPrefSize(WIDTH, HEIGHT);
        setMaxSize(WIDTH, HEIGHT);
        setFocusTraversable(true);
        setAccessibleText(Messages.text("log.title"));
        text.setId("log-text");
        text.setEditable(false);
        text.setPromptText(Messages.text("log.empty"));
        text.setAccessibleText(Messages.text("log.title"));
        text.getStyleClass().add("nvs-log");
        VBox.setVgrow(text, Priority.ALWAYS);
        getChildren()
                .addAll(
                        Controls.label(Messages.text("log.title"), "nvs-heading"),
                        text,
                        buttons(showCrashReports, close));
        followWhileOnScreen();
    }

    private void followWhileOnScreen() {
        Timeline follow = new Timeline(new KeyFrame(Duration.ZERO, event -> look()), new KeyFrame(LOOK_EVERY));
        follow.setCycleCount(Animation.INDEFINITE);
        look();
        sceneProperty().addListener((property, before, scene) -> {
            if (scene == null) {
                follow.stop();
            } else {
                follow.play();
            }
        });
    }

    private void look() {
        if (log.count() != shown) {
            shown = log.count();
            text.setText(log.text());
            text.end();
        }
    }

    private Node buttons(Runnable showCrashReports, Runnable close) {
        Button copy = Controls.withIcon(new Button(Messages.text("log.copy")), Feather.COPY);
        copy.setId("log-copy");
        copy.setOnAction(event -> copy());
        Button crashes = Controls.withIcon(new Button(Messages.text("log.crashReports")), Feather.FOLDER);
        crashes.setId("log-crash-reports");
        crashes.setOnAction(event -> showCrashReports.run());
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        Button done = new Button(Messages.text("dialog.close"));
        done.setId("log-close");
        done.getStyleClass().add(Styles.ACCENT);
        done.setDefaultButton(true);
        done.setCancelButton(true);
        done.setOnAction(event -> close.run());
        HBox row = new HBox(
                8,
                Controls.explained(copy, Messages.text("log.copy.tip")),
                Controls.explained(crashes, Messages.text("log.crashReports.tip")),
                space,
                done);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private void copy() {
        ClipboardContent content = new ClipboardContent();
        content.putString(log.text());
        Clipboard.getSystemClipboard().setContent(content);
    }
}
