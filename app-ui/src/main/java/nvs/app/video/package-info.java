/** Exports of more than one picture: videos and animations, encoded by FFmpeg in this process. */
package nvs.app.video;
