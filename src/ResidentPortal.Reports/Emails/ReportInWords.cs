using ResidentPortal.Domain.Forms;

namespace ResidentPortal.Reports.Emails;

/// <summary>What one team may know of a report, in the words and the order of its email.</summary>
public sealed record ReportInWords
{
    public required string FormTitle { get; init; }

    /// <summary>What is to be known before anything else; may be empty.</summary>
    public required IReadOnlyList<string> Alarming { get; init; }

    /// <summary>What puts somebody at greater risk, as they said it; empty where they did not, or where the team may not know.</summary>
    public required IReadOnlyList<string> AtRisk { get; init; }

    public required IReadOnlyList<LabelledWords> Facts { get; init; }

    public required IReadOnlyList<string> Cautions { get; init; }

    /// <summary>What to do, and not to do, to get in touch.</summary>
    public required IReadOnlyList<string> SafeContact { get; init; }

    public required IReadOnlyList<LabelledWords> ContactDetails { get; init; }

    /// <summary>The same for the person that somebody else fills in the form for; empty where there is none.</summary>
    public required IReadOnlyList<string> SafeContactOnBehalf { get; init; }

    public required IReadOnlyList<LabelledWords> DetailsOnBehalf { get; init; }

    public required IReadOnlyList<string> Who { get; init; }

    public required IReadOnlyList<string> Consents { get; init; }

    public required IReadOnlyList<SummarySection> Sections { get; init; }

    /// <summary>Why the team has it.</summary>
    public required string Reason { get; init; }

    /// <summary>It is a body outside, and may not know what others do with the report.</summary>
    public required bool IsForOutside { get; init; }
}

public sealed record LabelledWords(string Label, string Text);
