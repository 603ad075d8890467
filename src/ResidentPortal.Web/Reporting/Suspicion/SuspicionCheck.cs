using Microsoft.Extensions.Options;
using ResidentPortal.Domain.Forms;
using ResidentPortal.Domain.Routing;
using ResidentPortal.Hosting.Limits;
using ResidentPortal.Reports.Drafts;

namespace ResidentPortal.Web.Reporting.Suspicion;

/// <summary>
/// Tells programs from people by how a form is sent, never by what it says. Nothing is ever thrown away for it, and nothing is held because
/// many come from one network: a library, an estate and all customers of a mobile carrier are one network each.
/// </summary>
public sealed class SuspicionCheck(
    SubmissionLimits limits, ReCaptcha captcha, WaitTickets tickets, IOptions<AbuseOptions> options, TimeProvider clock)
{
    public const string FilledHiddenField = "hidden-field";
    public const string TooQuick = "too-quick";
    public const string ChallengeFailed = "challenge-failed";

    public async Task<Verdict> LookAtAsync(HttpContext context, FieldValues fields, DraftLookup.Open draft, string draftTag,
        Urgency urgency)
    {
        var waited = tickets.Waited(fields.First(FormFields.Ticket), draftTag);
        var isAnswer = fields.ToDictionary().ContainsKey(FormFields.ReCaptcha);
        // What is sent again, after a challenge or a wait, is not another report.
        var isOneOfMany = waited is not null || !isAnswer && !limits.AllowsSubmission(context.Connection.RemoteIpAddress);
        var reason = isAnswer ? ChallengeFailed : Reason(fields, draft);
        var isPerson = isAnswer && await captcha.IsPersonAsync(fields.First(FormFields.ReCaptcha), context.RequestAborted);
        // Without JavaScript there is no challenge that everybody can take.
        var canAsk = !isAnswer && options.Value.ReCaptcha.IsOn && fields.First(FormFields.JavaScript) == "1";

        if (reason is not null && (!isAnswer || waited is null))
            return isPerson ? new Verdict.Accept() : canAsk ? new Verdict.Ask() : new Verdict.Hold(reason);
        if (!isOneOfMany)
            return new Verdict.Accept();
        if (isPerson || HasPassed(waited, urgency, mayWait: !canAsk || waited is not null))
            return new Verdict.Accept(ManyFromOneNetwork: true);
        return canAsk && waited is null
            ? new Verdict.Ask(tickets.For(draftTag))
            : new Verdict.Wait(Left(waited), waited is null ? tickets.For(draftTag) : fields.First(FormFields.Ticket));
    }

    /// <summary>Within the budget of the whole site; or after the wait, which an urgent report is spared.</summary>
    /// <param name="mayWait">There is nothing more to be asked.</param>
    private bool HasPassed(TimeSpan? waited, Urgency urgency, bool mayWait) =>
        waited is null && limits.AllowsOneOfMany()
        || mayWait && (urgency is not Urgency.Routine || Left(waited) <= TimeSpan.Zero);

    private TimeSpan Left(TimeSpan? waited) => TimeSpan.FromSeconds(options.Value.WaitSeconds) - (waited ?? TimeSpan.Zero);

    private string? Reason(FieldValues fields, DraftLookup.Open draft) =>
        fields.First(FormFields.Honeypot).Length > 0 ? FilledHiddenField
        : IsTooQuick(clock.GetUtcNow() - draft.Started) ? TooQuick
        : null;

    // Less than no time is a clock that was set back, and says nothing about the sender.
    private bool IsTooQuick(TimeSpan taken) =>
        taken >= TimeSpan.Zero && taken < TimeSpan.FromSeconds(options.Value.MinimumSeconds);
}
