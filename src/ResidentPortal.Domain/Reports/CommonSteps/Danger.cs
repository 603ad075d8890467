using ResidentPortal.Domain.Forms;
using ResidentPortal.Domain.Routing;

namespace ResidentPortal.Domain.Reports.CommonSteps;

/// <summary>The first page of every report, and the two pages that say whom to call before going on.</summary>
public static class Danger
{
    public static readonly OneChoice Question = new(
        "danger",
        "Is anyone in danger, or is it happening now?",
        [
            new("danger", "Yes, someone is in danger now"),
            new("happening-now", "It is happening now, but nobody is in danger"),
            new("over", "No, it is not happening now"),
        ])
    {
        Brief = "In danger or happening now",
        Fixed = FixedWords.Danger,
        Missing = "Select whether anyone is in danger or it is happening now",
    };

    public static readonly Step Ask = Step.Asking("danger", Sections.Safety, Question);

    public const string Call = "If someone is in danger, call 999 now. Do not wait for us.";

    /// <summary>How to reach the police at once without speaking.</summary>
    public static readonly IReadOnlyList<string> WithoutSpeaking =
    [
        "If you cannot speak, call 999 on a mobile. When you are asked to, press 55.",
        "If you use a textphone, or the text relay app, call 18000.",
        "If you use British Sign Language, use the 999 BSL app or website.",
    ];

    /// <summary>The ways to reach the police at once, for people who can speak and people who cannot.</summary>
    public static readonly Step Emergency = new("emergency", "Call 999 now")
    {
        Section = Sections.Safety,
        When = answers => answers.Is(Question, "danger"),
        Notice = new(
            Call,
            [
                .. WithoutSpeaking,
                "We do not read reports at night, at weekends or on bank holidays.",
                "If it is not an emergency, call the police on 101. By text relay, call 18001 101.",
            ],
            "I am safe – carry on with my report"),
    };

    /// <param name="advice">More lines on whom to call, for this form.</param>
    public static Step HappeningNow(params string[] advice) => new("happening-now", "Get help while it is happening")
    {
        Section = Sections.Safety,
        When = answers => answers.Is(Question, "happening-now"),
        Notice = new(
            "If anyone is put in danger, call 999 at once.",
            [
                "We may not read your report in time to stop what is happening now.",
                "If you need the police but it is not an emergency, call 101. By text relay, call 18001 101.",
                .. advice,
                "Stay away from the people doing it, if you can. Do not take photos if it puts you at risk.",
            ],
            "Carry on with my report"),
    };

    public static Urgency UrgencyOf(Answers answers) => answers.Get(Question)?.Value switch
    {
        "danger" => Urgency.Emergency,
        "happening-now" => Urgency.Urgent,
        _ => Urgency.Routine,
    };
}
