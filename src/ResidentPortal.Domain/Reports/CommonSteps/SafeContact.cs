using ResidentPortal.Domain.Forms;

namespace ResidentPortal.Domain.Reports.CommonSteps;

/// <summary>
/// Whether the person gives a name, and how to reach them so that nobody who may hurt them notices. The safe ways come
/// first, so that nobody types a number that must not be used.
/// </summary>
public static class SafeContact
{
    public const string ByEmail = "email";
    public const string ByPhone = "phone";
    public const string ByText = "text";
    public const string ByLetter = "letter";
    private const string Never = "do-not-contact";

    public static readonly SeveralChoices Ways = new(
        "safe-ways",
        "How is it safe for us to contact you?",
        [
            new(ByEmail, "Email") { Hint = "The subject will not say what it is about" },
            new(ByPhone, "Phone call"),
            new(ByText, "Text message"),
            new(ByLetter, "Letter") { Hint = "In a plain envelope" },
            new(Never, "Do not contact me") { Exclusive = true },
        ])
    {
        Hint = "Think about who can see your phone, your email or your post. Select all that are safe. If you select none, we will not "
            + "contact you.",
        Brief = "Safe ways to contact you",
        Fixed = FixedWords.Contact,
        ForContact = true,
        Optional = true,
        BlankMeans = "Not answered, so do not contact",
    };

    public static readonly ContactQuestion Details = new("contact", "Your contact details")
    {
        Hint = "You do not have to give your name. Only give what is safe for us to use.",
        Fixed = FixedWords.Contact,
        ForContact = true,
        NameLabel = "Name (you can leave this blank)",
        NeedsAnyWay = false,
        Optional = true,
    };

    public static readonly OneChoice InEmails = new(
        "email-words",
        "Can our email say that it is from the council and what it is about?",
        [.. Enum.GetValues<EmailWords>().Select(Of)])
    {
        Hint = "We send you an email with your reference number. If you do not answer this, it will not say what it is about.",
        Brief = "What our email may say",
        Fixed = FixedWords.Contact,
        ForContact = true,
        Optional = true,
    };

    public static readonly SeveralChoices Times = new(
        "safe-times",
        "When is it safe to call or text?",
        [
            new("weekday-mornings", "Weekday mornings"),
            new("weekday-afternoons", "Weekday afternoons"),
            new("weekday-evenings", "Weekday evenings"),
            new("weekends", "Weekends"),
            new("any-time", "Any time") { Exclusive = true },
        ])
    {
        Brief = "Safe times to call or text",
        Fixed = FixedWords.Contact,
        ForContact = true,
        Optional = true,
    };

    /// <summary>The same for whom nobody calls: what follows from a call is not asked.</summary>
    public static readonly SeveralChoices TextTimes = Times with
    {
        Id = "safe-text-times",
        Label = "When is it safe to send you a text message?",
        Brief = "Safe times to text",
    };

    public static readonly OneChoice Voicemail = OneChoice.YesNo("voicemail", "Can we leave a voicemail?") with
    {
        Hint = "If you do not answer this, we will not leave one",
        Brief = "Voicemail",
        Fixed = FixedWords.Contact,
        ForContact = true,
        Optional = true,
    };

    public static readonly OneChoice Named = new(
        "call-ourselves",
        "If someone else picks up, who should we say we are?",
        [.. Enum.GetValues<CallOurselves>().Select(Of)])
    {
        Brief = "Who we say we are",
        Fixed = FixedWords.Contact,
        ForContact = true,
        Optional = true,
    };

    /// <summary>The one page that everybody is asked: whether and how we may be in touch, and a name for who wants to give it.</summary>
    public static readonly Step Ask = new("safe-contact", "How can we contact you safely?")
    {
        Section = Sections.Contact,
        Intro = ["You can stay anonymous. But then we can do less, we cannot ask you more, and we cannot tell you what we did."],
        Questions = [Ways, Details],
        Check = Conflicts,
    };

    /// <summary>
    /// What follows from the ways that are safe. Whoever leaves it gets the safest: neutral emails, no voicemail, nothing said.
    /// </summary>
    public static readonly IReadOnlyList<Step> More =
    [
        Step.Asking("safe-emails", Sections.SafeCalls, InEmails) with
        {
            When = answers => IsAllowed(answers) && answers.Includes(Ways, ByEmail) && answers.Get(Details)?.Email is { Length: > 0 },
        },
        new("safe-calls", "Calling you safely")
        {
            Section = Sections.SafeCalls,
            When = answers => answers.Includes(Ways, ByPhone),
            Questions = [Times, Voicemail, Named],
        },
        Step.Asking("safe-texts", Sections.SafeCalls, TextTimes) with
        {
            When = answers => answers.Includes(Ways, ByText) && !answers.Includes(Ways, ByPhone),
        },
    ];

    /// <summary>The same for a form that nobody sends without a name.</summary>
    public static readonly IReadOnlyList<Step> NamedSteps =
    [
        Ask with
        {
            Intro = [],
            Questions =
            [
                Ways with
                {
                    Hint = "Think about who can see your phone, your email or your post. Select all that are safe.",
                    Optional = false,
                    Missing = "Select how we can contact you, or select “Do not contact me”",
                },
                Details with
                {
                    Hint = "Only give what is safe for us to use",
                    NameLabel = "Name",
                    Optional = false,
                    Missing = "Enter your name",
                },
            ],
            Check = answers => [.. MissingName(answers), .. Conflicts(answers)],
        },
        .. More,
    ];

    /// <summary>Whether there is any way in which we may be in touch.</summary>
    public static bool IsAllowed(Answers answers) => answers.Get(Ways) is { } ways && !ways.Values.Contains(Never);

    private static IEnumerable<FieldError> MissingName(Answers answers) =>
        answers.Get(Details) is not { Name.Length: > 0 } ? [new(Details.NameField, "Enter your name")] : [];

    /// <summary>A way that is safe needs its number; a number that was given needs a way in which it may be used.</summary>
    private static IEnumerable<FieldError> Conflicts(Answers answers)
    {
        var given = answers.Get(Details) ?? new ContactAnswer("", "", "", "");
        var ways = answers.Get(Ways)?.Values ?? [];
        if ($"{given.Email}{given.Phone}{given.Address}".Length > 0)
        {
            if (ways.Contains(Never))
                yield return new(Ways.Id, "Select how we can contact you, or delete your email address, phone number and address");
            else if (ways.Count == 0)
                yield return new(Ways.Id, "Select how we can contact you, or select “Do not contact me” and delete your details");
        }
        if (given.Email.Length == 0 && ways.Contains(ByEmail))
            yield return new(Details.EmailField, "Enter your email address, because you said that email is safe");
        if (given.Phone.Length == 0 && (ways.Contains(ByPhone) || ways.Contains(ByText)))
            yield return new(Details.PhoneField, "Enter your phone number, because you said that calls or texts are safe");
        if (given.Address.Length == 0 && ways.Contains(ByLetter))
            yield return new(Details.AddressField, "Enter your address, because you said that letters are safe");
    }

    private static Option Of(EmailWords words) => words switch
    {
        EmailWords.Plain => new("plain", "Yes"),
        EmailWords.Neutral => new("neutral", "No, keep it neutral")
        {
            Hint = "It only has your reference number, our phone number and the day by which we do something",
        },
        EmailWords.NoReceipt => new("no-receipt", "Do not send me that email")
        {
            Hint = "You can write down your reference number when you have sent this form",
        },
    };

    private static Option Of(CallOurselves name) => name switch
    {
        CallOurselves.SayNothing => new("say-nothing", "Do not say who you are"),
        CallOurselves.Council => new("council", "Say you are from the council"),
        CallOurselves.FirstName => new("first-name", "Just give a first name, like a friend would"),
    };
}
