using ResidentPortal.Domain.Forms;

namespace ResidentPortal.Domain.Tests.Forms;

/// <summary>A form of four pages with one of each turn that a form can take.</summary>
internal static class SmallForm
{
    public static readonly TextQuestion Which = new("which", "Which landlord?") { Missing = "Enter which landlord" };

    public static readonly OneChoice Home = new("home", "Whose home?",
    [
        new("own", "My own"),
        new("rented", "A landlord’s") { Reveals = [Which] },
        new("elsewhere", "In another borough"),
    ])
    { Missing = "Select whose home it is" };

    public static readonly LongTextQuestion Repairs = new("repairs", "What needs mending?") { Missing = "Enter what needs mending" };
    public static readonly TextQuestion First = new("first", "First name") { Missing = "Enter your first name" };
    public static readonly TextQuestion Second = new("second", "Second name") { Optional = true, Brief = "Surname" };

    public static readonly Form Form = new("small", 'S', 3, "A small form",
    [
        Step.Asking("home", "Home", Home) with { LeavesTo = answers => answers.Is(Home, "elsewhere") ? "/elsewhere" : null },
        new("advice", "Advice")
        {
            Section = "Home",
            When = answers => answers.Is(Home, "rented"),
            Notice = new("Ask your landlord first.", ["They must mend things."], "Go on"),
        },
        Step.Asking("repairs", "Home", Repairs) with { When = answers => answers.Is(Home, "rented") },
        new("names", "Your names")
        {
            Section = "You",
            Questions = [First, Second],
            Check = answers => answers.Get(First)?.Text == answers.Get(Second)?.Text
                ? [new("second", "The names must differ")]
                : [],
        },
    ]);

    public static readonly Answers Rented = Answers.None
        .With(Home, new ChoiceAnswer("rented"))
        .With(Which, new TextAnswer("Elm Homes"))
        .With(Repairs, new TextAnswer("The roof\nand a door"))
        .With(First, new TextAnswer("Sam"))
        .With(Second, NotGiven.Instance);
}
