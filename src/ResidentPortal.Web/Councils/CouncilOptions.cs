using System.ComponentModel.DataAnnotations;
using ResidentPortal.Domain.CaseReview;
using ResidentPortal.Domain.Councils;

namespace ResidentPortal.Web.Councils;

/// <summary>
/// Section "Council" of the settings, which its folder has in <c>council.json</c> and <c>landlords-and-partners.json</c>.
/// </summary>
public sealed class CouncilOptions
{
    public const string Section = "Council";

    /// <summary>Where the files lie; read before all others (<see cref="CouncilFolder"/>).</summary>
    public string Folder { get; set; } = "";

    [Required(ErrorMessage = "Give the name of the area as sentences say it, such as Northtown.")]
    public string Area { get; set; } = "";

    [Required(ErrorMessage = "Give the address to which people post a form, in one line.")]
    public string PostalAddress { get; set; } = "";

    [MinLength(1, ErrorMessage = "Name at least one answer to the question who owns or rents out somebody’s home.")]
    public List<TenureOptions> Tenures { get; set; } = [];

    public List<PartnerOptions> Partners { get; set; } = [];

    public NoiseLineOptions NoiseLine { get; set; } = new();

    /// <summary>The names of the wards, which rules and the list of addresses may use.</summary>
    public List<string> Wards { get; set; } = [];

    internal CouncilDescription Describe(IReadOnlyList<Threshold> thresholds) => new()
    {
        Area = Area,
        PostalAddress = PostalAddress,
        NoiseLine = NoiseLine.None ? Domain.Councils.NoiseLine.None : new(NoiseLine.Phone, NoiseLine.Hours ?? ""),
        Tenures = [.. Tenures.Select(tenure => tenure.Describe())],
        Partners = [.. Partners.Select(partner => partner.Describe())],
        Wards = Wards,
        Thresholds = thresholds,
    };
}

/// <summary>Whom to call about noise while it is going on: a number with its hours, or nobody.</summary>
public sealed class NoiseLineOptions : IValidatableObject
{
    [Phone(ErrorMessage = "Give a phone number that people can call.")]
    public string? Phone { get; set; }

    public string? Hours { get; set; }

    /// <summary>There is nobody to call at night, and people read so.</summary>
    public bool None { get; set; }

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (!None && string.IsNullOrWhiteSpace(Phone))
            yield return new("Give the number to call about noise at night, with its Hours, in council.json; or set None to true there.",
                [nameof(Phone)]);
        else if (None && !string.IsNullOrWhiteSpace(Phone))
            yield return new("There is a number and there is none. Take one of the two out of council.json.", [nameof(None)]);
        else if (!None && string.IsNullOrWhiteSpace(Hours))
            yield return new("Say in council.json when this number is answered, a sentence or two.", [nameof(Hours)]);
    }
}

/// <inheritdoc cref="Tenure"/>
public sealed class TenureOptions
{
    [Required(ErrorMessage = CouncilIds.Wanted), RegularExpression(CouncilIds.Pattern, ErrorMessage = CouncilIds.Wanted)]
    public string Id { get; set; } = "";

    [Required(ErrorMessage = "Give the answer as people read it, such as A housing association.")]
    public string Label { get; set; } = "";

    public string? Hint { get; set; }
    public WhichOptions? Which { get; set; }
    public string? Landlord { get; set; }
    public string? Queue { get; set; }
    public List<string> MoreQueues { get; set; } = [];
    public string? Consent { get; set; }
    public ByHandOptions? ByHand { get; set; }

    internal Tenure Describe() => new(Id, Label)
    {
        Hint = Hint,
        Which = Which is null ? null : new(Which.Label, Which.Brief),
        Landlord = Landlord,
        Queue = Queue,
        MoreQueues = MoreQueues,
        Consent = Consent,
        ByHand = ByHand is null ? null : new(ByHand.Name, ByHand.Queue) { AskedIn = ByHand.AskedIn, Intro = ByHand.Intro },
    };
}

/// <inheritdoc cref="Domain.Councils.ByHand"/>
public sealed class ByHandOptions
{
    [Required(ErrorMessage = "Give the landlord’s name as it is written after “your”, such as landlord or agent.")]
    public string Name { get; set; } = "";

    [Required(ErrorMessage = "Name the queue in routing.json that passes these reports on.")]
    public string Queue { get; set; } = "";

    [MinLength(1, ErrorMessage = "Name at least one form that asks, or take ByHand out.")]
    public List<string> AskedIn { get; set; } = [];

    [MinLength(1, ErrorMessage = "Say what is passed on, and what follows from yes and from no: people agree to these words.")]
    public List<string> Intro { get; set; } = [];
}

/// <inheritdoc cref="WhichQuestion"/>
public sealed class WhichOptions
{
    [Required(ErrorMessage = "Write the question, such as Which housing association?")]
    public string Label { get; set; } = "";

    [Required(ErrorMessage = "Give the question’s short name for lists, such as Housing association.")]
    public string Brief { get; set; } = "";
}

/// <inheritdoc cref="Partner"/>
public sealed class PartnerOptions
{
    [Required(ErrorMessage = CouncilIds.Wanted), RegularExpression(CouncilIds.Pattern, ErrorMessage = CouncilIds.Wanted)]
    public string Id { get; set; } = "";

    [Required(ErrorMessage = "Give the name as it is written in the question “Can we share your report with …?”, such as the police.")]
    public string Name { get; set; } = "";

    [MinLength(1, ErrorMessage = "Name at least one form that asks for this consent, or take the partner out.")]
    public List<string> AskedIn { get; set; } = [];

    [MinLength(1, ErrorMessage = "Say what is passed on, and what follows from yes and from no: people agree to these words.")]
    public List<string> Intro { get; set; } = [];

    public bool NeedsContact { get; set; }
    public HelplineOptions? Helpline { get; set; }

    internal Partner Describe() => new(Id, Name)
    {
        AskedIn = AskedIn,
        Intro = Intro,
        NeedsContact = NeedsContact,
        Helpline = Helpline is null ? null : new(Helpline.Phone, Helpline.Hours),
    };
}

/// <inheritdoc cref="Helpline"/>
public sealed class HelplineOptions
{
    [Required(ErrorMessage = "Give the phone number."), Phone(ErrorMessage = "Give a phone number that people can call.")]
    public string Phone { get; set; } = "";

    [Required(ErrorMessage = "Say what a call costs and when the line is open.")]
    public string Hours { get; set; } = "";
}

internal static class CouncilIds
{
    public const string Pattern = "[a-z0-9]+(-[a-z0-9]+)*";
    public const string Wanted =
        "Give a short name that stays when words change, in small letters with hyphens, such as housing-association.";
}
