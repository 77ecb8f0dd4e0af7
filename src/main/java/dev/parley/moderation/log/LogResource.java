package dev.parley.moderation.log;

import dev.parley.moderation.NoSitePages;
import dev.parley.moderation.NoteView;
import dev.parley.moderation.Notes;
import dev.parley.moderator.CurrentModerator;
import dev.parley.moderator.Requires;
import dev.parley.moderator.Right;
import dev.parley.moderator.Section;
import dev.parley.platform.ErrorCode;
import dev.parley.web.PageAnswer;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.jboss.resteasy.reactive.RestQuery;

/** The log: who changed what, when and why. It is read here, and nothing else can be done with it. */
@Requires(Right.READ_LOG)
@RunOnVirtualThread
@Path(LogRequest.PATH)
@Produces("text/html;charset=UTF-8")
class LogResource {

    private static final int OK = 200;

    private final LogQuestions questions;
    private final LogPages pages;
    private final Notes notes;
    private final NoSitePages withoutSite;
    private final CurrentModerator current;
    private final PageAnswer answer;

    LogResource(
            LogQuestions questions,
            LogPages pages,
            Notes notes,
            NoSitePages withoutSite,
            CurrentModerator current,
            PageAnswer answer) {
        this.questions = questions;
        this.pages = pages;
        this.notes = notes;
        this.withoutSite = withoutSite;
        this.current = current;
        this.answer = answer;
    }

    /** @param done an act of one's own that was made here, to be told */
    @GET
    public Response show(@Context UriInfo address, @RestQuery @DefaultValue("") String done) {
        if (current.isWithoutSite()) {
            return answer.once(OK, withoutSite.draw(Section.LOG));
        }
        LogRequest typed = LogRequest.of(address.getQueryParameters());
        LogQuestion question = questions.read(typed);
        int status = question.isClear() ? OK : ErrorCode.INVALID.status();
        NoteView told = notes.done(current.site(typed.siteKey()), typed.siteKey(), done);
        return answer.once(status, pages.draw(typed, question, told));
    }
}
