using System.ComponentModel.DataAnnotations;

namespace ResidentPortal.Hosting.Limits;

/// <summary>Section "Abuse" of the settings.</summary>
public sealed class AbuseOptions
{
    public const string Section = "Abuse";

    /// <summary>A form sent sooner than this many seconds after it was started is held.</summary>
    [Range(0, 600, ErrorMessage = "Give 0 to 600 seconds.")]
    public int MinimumSeconds { get; set; } = 10;

    /// <summary>Reports from one network that are nothing unusual, at once.</summary>
    [Range(1, 100_000, ErrorMessage = "Give 1 to 100000.")]
    public int SubmissionBurst { get; set; } = 10;

    /// <summary>Reports an hour from one network that are nothing unusual, once the burst is used up.</summary>
    [Range(1, 100_000, ErrorMessage = "Give 1 to 100000.")]
    public int SubmissionsPerHour { get; set; } = 20;

    /// <summary>
    /// Reports an hour, of all networks from which more come than that, that go to their teams at once. Beyond it the sender is asked, or
    /// waits.
    /// </summary>
    [Range(1, 100_000, ErrorMessage = "Give 1 to 100000.")]
    public int ManyPerHour { get; set; } = 60;

    /// <summary>Seconds that somebody waits who sends one of many and is asked nothing.</summary>
    [Range(1, 600, ErrorMessage = "Give 1 to 600 seconds.")]
    public int WaitSeconds { get; set; } = 60;

    /// <summary>Working days within which a person checks a report that is held; its sender is told the day.</summary>
    [Range(1, 20, ErrorMessage = "Give 1 to 20 working days.")]
    public int HeldCheckedWithin { get; set; } = 1;

    /// <summary>Posts from one network that are answered at once; beyond it they wait for the rate below.</summary>
    [Range(1, 1_000_000, ErrorMessage = "Give 1 to 1000000.")]
    public int PostBurst { get; set; } = 300;

    /// <summary>Posts a second from one network that are answered once the burst is used up.</summary>
    [Range(1, 1_000_000, ErrorMessage = "Give 1 to 1000000.")]
    public int PostsPerSecond { get; set; } = 5;

    /// <summary>Tries to sign in from one network that are answered at once; beyond it they wait for the rate below.</summary>
    [Range(1, 100_000, ErrorMessage = "Give 1 to 100000.")]
    public int SignInBurst { get; set; } = 30;

    /// <summary>Tries to sign in from one network in a minute, once the burst is used up.</summary>
    [Range(1, 100_000, ErrorMessage = "Give 1 to 100000.")]
    public int SignInsPerMinute { get; set; } = 10;

    public ReCaptchaOptions ReCaptcha { get; set; } = new();
}

public sealed class ReCaptchaOptions : IValidatableObject
{
    private const string AddressWanted = "Give a whole address, such as https://www.google.com/recaptcha/api/siteverify.";

    /// <summary>Without both keys nobody is ever asked.</summary>
    public string SiteKey { get; set; } = "";

    public string SecretKey { get; set; } = "";

    /// <summary>2: the checkbox; 3: the score.</summary>
    [Range(2, 3, ErrorMessage = "Give 2 for the checkbox or 3 for the score.")]
    public int Version { get; set; } = 2;

    /// <summary>For version 3: less than this looks automated.</summary>
    [Range(0, 1, ErrorMessage = "Give 0 to 1.")]
    public double MinimumScore { get; set; } = 0.5;

    [Required(ErrorMessage = AddressWanted), Url(ErrorMessage = AddressWanted)]
    public string VerifyUrl { get; set; } = "https://www.google.com/recaptcha/api/siteverify";

    public bool IsOn => SiteKey.Length > 0 && SecretKey.Length > 0;

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (SiteKey.Length > 0 != SecretKey.Length > 0)
            yield return new ValidationResult("SiteKey and SecretKey belong together. Give both, or neither to ask nobody.",
                [nameof(SiteKey)]);
    }
}
