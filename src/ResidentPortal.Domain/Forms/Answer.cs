using System.Text.Json.Serialization;
using ResidentPortal.Domain.Calendar;

namespace ResidentPortal.Domain.Forms;

/// <summary>What a person answered to one question. Each kind of question has its own kind of answer.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "is")]
[JsonDerivedType(typeof(NotGiven), "not-given")]
[JsonDerivedType(typeof(TextAnswer), "text")]
[JsonDerivedType(typeof(ChoiceAnswer), "choice")]
[JsonDerivedType(typeof(ChoicesAnswer), "choices")]
[JsonDerivedType(typeof(DateAnswer), "date")]
[JsonDerivedType(typeof(RoughDateAnswer), "rough-date")]
[JsonDerivedType(typeof(OnDate), "on")]
[JsonDerivedType(typeof(Between), "between")]
[JsonDerivedType(typeof(About), "about")]
[JsonDerivedType(typeof(PlaceAnswer), "place")]
[JsonDerivedType(typeof(ContactAnswer), "contact")]
[JsonDerivedType(typeof(ListAnswer), "list")]
public abstract record Answer;

/// <summary>An optional question that was seen and left blank, as opposed to one not reached yet.</summary>
public sealed record NotGiven : Answer
{
    public static readonly NotGiven Instance = new();
}

public sealed record TextAnswer(string Text) : Answer;

public sealed record ChoiceAnswer(string Value) : Answer;

public sealed record ChoicesAnswer(IReadOnlyList<string> Values) : Answer
{
    public bool Equals(ChoicesAnswer? other) => other is not null && Values.SequenceEqual(other.Values);

    public override int GetHashCode() => Values.Aggregate(0, HashCode.Combine);
}

public sealed record DateAnswer(DateOnly Date) : Answer;

/// <param name="Words">The one form in which the site writes it ("about 3 March 2026"), which <see cref="RoughDate"/>
/// understands.</param>
public sealed record RoughDateAnswer(DateSpan Days, string Words) : Answer;

/// <summary>When something happened, as exactly as the person can say.</summary>
public abstract record WhenAnswer : Answer;

/// <param name="Time">In the person's words ("about 10pm"); may be empty.</param>
public sealed record OnDate(DateOnly Date, string Time) : WhenAnswer;

/// <param name="From">The first day that it can have been, where the person gave it roughly; <paramref name="To"/> the last.</param>
public sealed record Between(DateOnly From, DateOnly To) : WhenAnswer
{
    /// <summary>How the person gave the first day, where they gave it roughly; as <see cref="RoughDate"/> takes it.</summary>
    public string? FromWords { get; init; }

    /// <summary>The same of the last day.</summary>
    public string? ToWords { get; init; }
}

public sealed record About(string Words) : WhenAnswer
{
    /// <summary>The days that the words can mean; null where that is not known.</summary>
    public DateSpan? Days { get; init; }
}

/// <summary>A place in as many of these words as the person had; at least one is not empty.</summary>
/// <param name="Postcode">Formatted as the Post Office writes it ("NW9 4EW"), or empty.</param>
/// <param name="Latitude">Degrees north (WGS 84), only when the person chose to send the phone's location.</param>
public sealed record PlaceAnswer(string Postcode, string Street, string Landmark, double? Latitude = null, double? Longitude = null)
    : Answer
{
    /// <summary>Of an address that was picked from the council's list; empty where the place was told in words.</summary>
    public string Uprn { get; init; } = "";

    /// <summary>By the council's list; empty where that does not say.</summary>
    public string Ward { get; init; } = "";

    /// <inheritdoc cref="ListedAddress" path="/param[@name='Landlord']"/>
    public string Landlord { get; init; } = "";
}

public sealed record ContactAnswer(string Name, string Email, string Phone, string Address) : Answer;

public sealed record ListAnswer(IReadOnlyList<Answers> Items) : Answer
{
    public bool Equals(ListAnswer? other) => other is not null && Items.SequenceEqual(other.Items);

    public override int GetHashCode() => Items.Count;
}
