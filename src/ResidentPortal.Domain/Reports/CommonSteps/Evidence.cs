using ResidentPortal.Domain.Forms;

namespace ResidentPortal.Domain.Reports.CommonSteps;

/// <summary>What could show what happened, described in words.</summary>
public static class Evidence
{
    public static readonly Step Witnesses =
        Step.Asking("witnesses", Sections.Who, new LongTextQuestion("witnesses", "Did anyone else see or hear it?")
        {
            Hint = "Tell us who, if you know. You do not need names. “A woman at the bus stop” is fine.",
            Brief = "Witnesses",
            MaxLength = 1000,
            Rows = 3,
            Optional = true,
        });

    public static readonly Step Kept = new("evidence", "Do you have anything that shows what happened?")
    {
        Section = Sections.Who,
        Intro = ["You do not need proof to report. Keep anything you have. We will ask for it if we need it."],
        Questions =
        [
            new SeveralChoices(
                "evidence",
                "What you have",
                [
                    new("photos", "Photos or video"),
                    new("recordings", "Sound recordings"),
                    new("messages", "Letters, messages or posts"),
                    new("diary", "A diary or notes"),
                    new("cctv", "There is CCTV, or a doorbell camera"),
                    new("none", "No, nothing like this") { Exclusive = true },
                ])
            {
                Hint = "Select all that you have",
                Brief = "Evidence",
                Optional = true,
            },
            new LongTextQuestion("evidence-details", "Tell us about it")
            {
                Hint = "For example, where the camera is, or how long you have kept a diary",
                Brief = "About the evidence",
                MaxLength = 1000,
                Rows = 3,
                Optional = true,
            },
        ],
    };
}
