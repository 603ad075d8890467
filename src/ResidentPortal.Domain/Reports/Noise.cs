using ResidentPortal.Domain.Forms;
using ResidentPortal.Domain.Reports.CommonSteps;

namespace ResidentPortal.Domain.Reports;

/// <summary>What an officer has to know of a noise before coming to listen: what it is, where it is heard, and when.</summary>
internal static class Noise
{
    private static readonly SeveralChoices Sort = new(
        "noise-sort",
        "What sort of noise is it?",
        [
            new("music", "Music or TV"),
            new("voices", "Shouting, arguing or loud voices"),
            new("party", "A party"),
            new("dog", "A dog or another animal"),
            new("work", "Building work or DIY"),
            new("steps", "Footsteps, doors or furniture"),
            new("alarm", "An alarm"),
            new("machine", "A machine, a fan or an engine"),
            new("other", "Something else"),
        ])
    {
        Hint = "Select all that you hear",
        Brief = "Sort of noise",
        Optional = true,
    };

    private static readonly SeveralChoices Rooms = new(
        "noise-rooms",
        "Where do you hear it?",
        [
            new("bedroom", "Bedroom"),
            new("living-room", "Living room"),
            new("kitchen", "Kitchen"),
            new("bathroom", "Bathroom"),
            new("outside", "Garden or balcony"),
            new("shared", "Stairs or hallway"),
            new("other", "Somewhere else"),
        ])
    {
        Hint = "Select all the rooms and places",
        Brief = "Heard in",
        Optional = true,
    };

    private static readonly SeveralChoices Days = new(
        "noise-days",
        "On which days?",
        [
            new("every-day", "Every day"),
            new("monday", "Monday"),
            new("tuesday", "Tuesday"),
            new("wednesday", "Wednesday"),
            new("thursday", "Thursday"),
            new("friday", "Friday"),
            new("saturday", "Saturday"),
            new("sunday", "Sunday"),
            new("no-pattern", "No day more than another") { Exclusive = true },
        ])
    {
        Hint = "Select all the days on which you hear it most",
        Brief = "Days",
        Optional = true,
    };

    private static readonly SeveralChoices Times = new(
        "noise-times",
        "At what time of day?",
        [
            new("early", "Early morning, 5am to 8am"),
            new("day", "In the day, 8am to 6pm"),
            new("evening", "Evening, 6pm to 11pm"),
            new("night", "Night, 11pm to 5am"),
            new("all", "All day and night") { Exclusive = true },
        ])
    {
        Brief = "Times of day",
        Optional = true,
    };

    private static readonly RoughDateQuestion Began = new("noise-began", "When did it begin?")
    {
        Hint = "Roughly is fine. For example, “last month” or “summer 2026”.",
        Brief = "Began",
        Optional = true,
    };

    private static readonly RoughDateQuestion Ended = new("noise-ended", "If it has stopped, when did you hear it last?")
    {
        Hint = "Leave this blank if it still goes on",
        Brief = "Stopped",
        Optional = true,
    };

    /// <param name="isNoise">Whether the problem is noise, alone or with others.</param>
    public static IReadOnlyList<Step> Steps(Func<Answers, bool> isNoise) =>
    [
        new("noise", "The noise, and where you hear it") { Section = Sections.Noise, When = isNoise, Questions = [Sort, Rooms] },
        new("noise-times", "When you hear the noise")
        {
            Section = Sections.Noise,
            When = isNoise,
            Questions = [Days, Times, Began, Ended],
        },
    ];
}
