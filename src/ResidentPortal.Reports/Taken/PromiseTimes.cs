using Microsoft.Extensions.Options;
using ResidentPortal.Domain.Calendar;
using ResidentPortal.Domain.Routing;
using ResidentPortal.Reports.Mail;
using ResidentPortal.Reports.Storage;

namespace ResidentPortal.Reports.Taken;

/// <summary>By when a report should be taken, and until when what was promised of it holds.</summary>
public sealed class PromiseTimes(CurrentRouting routing, WorkingCalendar calendar, IOptions<MailOptions> mail)
{
    private readonly NotTaken _notTaken =
        new(TimeSpan.FromHours(mail.Value.NotTaken.UrgentWithinHours), mail.Value.NotTaken.ShareOfPromise);

    /// <param name="asked">The queue as it was when the report was accepted.</param>
    internal (DateTimeOffset TellAt, DateTimeOffset Ends) Of(Submission report, Queue asked, DateTimeOffset acceptedAt)
    {
        var promised = report.AnswerDue.TryGetValue(asked.Id, out var due) ? due.By : asked.Promise.DueBy(acceptedAt, calendar);
        // When a queue is read is not kept with the report: what holds now does.
        var hours = routing.Table.Find(asked.Id)?.Promise.Hours ?? ReadingHours.Usual;
        var urgent = report.Urgency is not Urgency.Routine;
        return (_notTaken.After(acceptedAt, promised.Ends, urgent, hours, calendar), promised.Ends);
    }
}
