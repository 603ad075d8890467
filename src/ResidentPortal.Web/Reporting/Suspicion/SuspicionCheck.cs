using Microsoft.Extensions.Options;
using ResidentPortal.Domain.Forms;
using ResidentPortal.Domain.Reports;
using ResidentPortal.Hosting.Limits;
using ResidentPortal.Reports.Drafts;

namespace ResidentPortal.Web.Reporting.Suspicion;

/// <summary>What is done with a report that was sent.</summary>
public abstract record Verdict
{
    public sealed record Accept : Verdict;

    /// <summary>Hold it for a person to look at. The resident is not told and gets a reference all the same.</summary>
    /// <param name="Reason">A code for staff.</param>
    public sealed record Hold(string Reason) : Verdict;

    /// <summary>Ask first whether a person sends it.</summary>
    public sealed record Ask : Verdict;
}

/// <summary>Tells programs from people by how a form is sent, never by what it says. Nothing is ever thrown away for it.</summary>
public sealed class SuspicionCheck(SubmissionLimits limits, ReCaptcha captcha, IOptions<AbuseOptions> options, TimeProvider clock)
{
    public const string FilledHiddenField = "hidden-field";
    public const string TooQuick = "too-quick";
    public const string TooMany = "too-many";
    public const string ChallengeFailed = "challenge-failed";

    public async Task<Verdict> LookAtAsync(HttpContext context, ReportForm report, FieldValues fields, DraftLookup.Open draft)
    {
        if (Reason(context, fields, draft) is not { } reason)
            return new Verdict.Accept();
        // Without JavaScript there is no challenge that everybody can take: such a report is held at once.
        if (!options.Value.ReCaptcha.IsOn || fields.First(FormFields.JavaScript) != "1")
            return new Verdict.Hold(reason);
        if (!fields.ToDictionary().ContainsKey(FormFields.ReCaptcha))
            return new Verdict.Ask();
        return await captcha.IsPersonAsync(fields.First(FormFields.ReCaptcha), context.RequestAborted)
            ? new Verdict.Accept()
            : new Verdict.Hold(reason);
    }

    private string? Reason(HttpContext context, FieldValues fields, DraftLookup.Open draft)
    {
        // The second post of a report, with the challenge taken, is not another report.
        if (fields.ToDictionary().ContainsKey(FormFields.ReCaptcha))
            return ChallengeFailed;
        if (!limits.AllowsSubmission(context.Connection.RemoteIpAddress))
            return TooMany;
        if (fields.First(FormFields.Honeypot).Length > 0)
            return FilledHiddenField;
        return IsTooQuick(clock.GetUtcNow() - draft.Started) ? TooQuick : null;
    }

    // Less than no time is a clock that was set back, and says nothing about the sender.
    private bool IsTooQuick(TimeSpan taken) =>
        taken >= TimeSpan.Zero && taken < TimeSpan.FromSeconds(options.Value.MinimumSeconds);
}
