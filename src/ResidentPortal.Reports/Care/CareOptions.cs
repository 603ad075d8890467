using System.ComponentModel.DataAnnotations;

namespace ResidentPortal.Reports.Care;

/// <summary>
/// Section "Care" of the settings, which the council's folder has in <c>care.json</c>. A list that is left out is the program's own.
/// </summary>
public sealed class CareOptions : IValidatableObject
{
    public const string Section = "Care";

    /// <summary>Why a report is closed.</summary>
    public List<CodedWords> ClosedBecause { get; set; } = [];

    /// <summary>What was done about a report.</summary>
    public List<CodedWords> Contacts { get; set; } = [];

    /// <summary>Replies to residents that people copy and adapt.</summary>
    public List<ReplyTemplate> Replies { get; set; } = [];

    /// <summary>Who answers for what comes in; the first that is true holds.</summary>
    public List<DefaultOwnerRule> DefaultOwners { get; set; } = [];

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext) =>
    [
        .. Twice(nameof(ClosedBecause), ClosedBecause),
        .. Twice(nameof(Contacts), Contacts),
    ];

    private static IEnumerable<ValidationResult> Twice(string list, List<CodedWords> words) =>
        from one in words.Index()
        where words.Take(one.Index).Any(earlier => earlier.Code == one.Item.Code)
        select new ValidationResult(
            $"“{one.Item.Code}” stands in this list twice. Give each a code of its own.",
            [$"{list}:{one.Index}:{nameof(CodedWords.Code)}"]);
}

/// <summary>A code that is kept, and what people read in its place.</summary>
public sealed class CodedWords
{
    private const string Wanted = "Give a short name that stays when words change, in small letters with hyphens, such as no-answer.";

    [Required(ErrorMessage = Wanted), RegularExpression("[a-z0-9]+(-[a-z0-9]+)*", ErrorMessage = Wanted)]
    public string Code { get; set; } = "";

    [Required(ErrorMessage = "Give the words that people read, such as Nobody answered.")]
    public string Words { get; set; } = "";
}

/// <summary>Words for a reply. <c>{reference}</c> in them stands for the report's.</summary>
public sealed class ReplyTemplate
{
    [Required(ErrorMessage = "Give the reply a title by which people find it.")]
    public string Title { get; set; } = "";

    [MinLength(1, ErrorMessage = "Write the reply, a paragraph each.")]
    public List<string> Text { get; set; } = [];
}

/// <summary>Who answers for what comes in. What is left out is true of every report.</summary>
public sealed class DefaultOwnerRule : IValidatableObject
{
    /// <summary>Where it happened: the name of a ward.</summary>
    public string? Ward { get; set; }

    /// <summary>What it is about: a kind of problem as rules of the routing name it, or the id of a form.</summary>
    public string? Kind { get; set; }

    /// <summary>The id of a queue that has it.</summary>
    public string? Queue { get; set; }

    [Required(ErrorMessage = "Give the address of the account of whoever answers for these reports.")]
    [EmailAddress(ErrorMessage = "Give the address of an account, such as sam@council.gov.uk.")]
    public string Owner { get; set; } = "";

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext) =>
        Ward is null && Kind is null && Queue is null
            ? [new("This is true of every report. Name a Ward, a Kind or a Queue.", [nameof(Ward)])]
            : [];
}
