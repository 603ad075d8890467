using ResidentPortal.Domain.Forms;

namespace ResidentPortal.Domain.Reports.CommonSteps;

/// <summary>
/// Whether the person gives a name, and how to reach them so that nobody who may hurt them notices. The safe ways come
/// first, so that nobody types a number that must not be used.
/// </summary>
public static class SafeContact
{
    public const string Anonymous = "anonymous";
    public const string ByEmail = "email";
    public const string ByPhone = "phone";
    public const string ByText = "text";
    public const string ByLetter = "letter";
    private const string WithName = "named";
    private const string Never = "do-not-contact";

    public static readonly OneChoice Naming = new(
        "anonymous",
        "Do you want to give your name?",
        [
            new(WithName, "Yes, I will give my name"),
            new("reachable", "No, but you can contact me") { Hint = "You choose what we can use, like an email address" },
            new(Anonymous, "No, I want to stay anonymous") { Hint = "We will not know who you are" },
        ])
    {
        Brief = "Giving a name",
        Fixed = FixedWords.Contact,
        ForContact = true,
        Missing = "Select whether you want to give your name",
    };

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
        Hint = "Think about who can see your phone, your email or your post. Select all that are safe.",
        Brief = "Safe ways to contact you",
        Fixed = FixedWords.Contact,
        ForContact = true,
        Missing = "Select how we can contact you, or select “Do not contact me”",
    };

    public static readonly ContactQuestion Details = new("contact", "Your contact details")
    {
        Hint = "Only give what is safe for us to use",
        Fixed = FixedWords.Contact,
        ForContact = true,
        NameLabel = "Name, if you said you would give it",
        NeedsAnyWay = false,
        Missing = "Enter an email address, a phone number or an address that is safe for us to use",
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

    public static readonly TextQuestion NameAlone = new("your-name", "What is your name?")
    {
        Hint = "We will not contact you. You can leave this blank.",
        Autocomplete = "name",
        Brief = "Your name",
        Fixed = FixedWords.Contact,
        ForContact = true,
        MaxLength = 120,
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

    public static readonly IReadOnlyList<Step> Steps =
    [
        Step.Asking("your-name", Sections.Contact, Naming) with
        {
            Intro = ["You can stay anonymous. But then we can do less, we cannot ask you more, and we cannot tell you what we did."],
        },
        Step.Asking("safe-contact", Sections.Contact, Ways) with { When = answers => !answers.Is(Naming, Anonymous) },
        Step.Asking("contact-details", Sections.Contact, Details) with { When = IsAllowed, Check = MissingDetails },
        Step.Asking("safe-emails", Sections.Contact, InEmails) with
        {
            When = answers => IsAllowed(answers) && answers.Includes(Ways, ByEmail) && answers.Get(Details)?.Email is { Length: > 0 },
        },
        Step.Asking("name-only", Sections.Contact, NameAlone) with
        {
            When = answers => GivesName(answers) && answers.Includes(Ways, Never),
        },
        new("safe-calls", "Calling you safely")
        {
            Section = Sections.Contact,
            When = answers => answers.Includes(Ways, ByPhone),
            Questions = [Times, Voicemail, Named],
        },
        Step.Asking("safe-texts", Sections.Contact, TextTimes) with
        {
            When = answers => answers.Includes(Ways, ByText) && !answers.Includes(Ways, ByPhone),
        },
    ];

    /// <summary>The same for a form that nobody sends without a name.</summary>
    public static readonly IReadOnlyList<Step> NamedSteps =
    [
        .. Steps.Skip(1).Select(step => step.Questions.Contains(Details)
            ? step with { Questions = [Details with { NameLabel = "Name" }] }
            : step),
    ];

    private static bool GivesName(Answers answers) => !answers.Has(Naming) || answers.Is(Naming, WithName);

    /// <summary>Whether there is any way in which we may be in touch.</summary>
    public static bool IsAllowed(Answers answers) => answers.Get(Ways) is { } ways && !ways.Values.Contains(Never);

    private static IEnumerable<FieldError> MissingDetails(Answers answers)
    {
        if (answers.Get(Details) is not { } given)
            yield break;
        if (given.Name.Length == 0 && GivesName(answers))
            yield return new(Details.NameField, answers.Has(Naming)
                ? "Enter your name. If you do not want to give it, go back and change your answer"
                : "Enter your name");
        if (given.Email.Length == 0 && answers.Includes(Ways, ByEmail))
            yield return new(Details.EmailField, "Enter your email address, because you said that email is safe");
        if (given.Phone.Length == 0 && (answers.Includes(Ways, ByPhone) || answers.Includes(Ways, ByText)))
            yield return new(Details.PhoneField, "Enter your phone number, because you said that calls or texts are safe");
        if (given.Address.Length == 0 && answers.Includes(Ways, ByLetter))
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
