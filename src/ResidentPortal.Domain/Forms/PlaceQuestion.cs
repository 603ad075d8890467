using System.Globalization;

namespace ResidentPortal.Domain.Forms;

/// <summary>Where: a postcode, a street or a landmark in words, and the phone's location where the person sends it.</summary>
public sealed record PlaceQuestion(string Id, string Label) : Question<PlaceAnswer>(Id, Label)
{
    public string PostcodeField => Id + "-postcode";

    public string StreetField => Id + "-street";

    public string LandmarkField => Id + "-landmark";

    public string LatitudeField => Id + "-latitude";

    public string LongitudeField => Id + "-longitude";

    public override IEnumerable<string> Fields => [StreetField, PostcodeField, LandmarkField];

    public override Reading Read(ReadContext context)
    {
        var typed = context.Code(PostcodeField);
        var street = context.First(StreetField).ReplaceLineEndings(" ");
        var landmark = context.First(LandmarkField);
        var (latitude, longitude) = (Degrees(context.Code(LatitudeField), 90), Degrees(context.Code(LongitudeField), 180));
        var located = latitude is not null && longitude is not null;
        if (typed.Length + street.Length + landmark.Length == 0 && !located)
            return Blank(context, StreetField);

        var postcode = typed.Length == 0 ? "" : Postcode.Read(typed);
        var errors = new List<FieldError>();
        if (street.Length > 200)
            errors.Add(new(context.Name(StreetField), "Street or building must be 200 characters or less"));
        if (postcode is null)
            errors.Add(new(context.Name(PostcodeField), Postcode.Wrong));
        if (landmark.Length > 500)
            errors.Add(new(context.Name(LandmarkField), "The description of the place must be 500 characters or less"));
        return errors.Count > 0
            ? Reading.Wrong(errors)
            : Reading.Of(new PlaceAnswer(postcode!, street, landmark, located ? latitude : null, located ? longitude : null));
    }

    private static double? Degrees(string text, double limit) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var degrees) && Math.Abs(degrees) <= limit
            ? Math.Round(degrees, 5)
            : null;

    protected override IEnumerable<KeyValuePair<string, string[]>> WriteAnswer(PlaceAnswer answer, string prefix) =>
    [
        Field(prefix + StreetField, answer.Street),
        Field(prefix + PostcodeField, answer.Postcode),
        Field(prefix + LandmarkField, answer.Landmark),
        Field(prefix + LatitudeField, Text(answer.Latitude)),
        Field(prefix + LongitudeField, Text(answer.Longitude)),
    ];

    protected override IReadOnlyList<string> DescribeAnswer(PlaceAnswer answer) =>
    [
        .. new[] { answer.Street, answer.Postcode }.Where(line => line.Length > 0),
        .. answer.Landmark.Length > 0 ? answer.Landmark.Split('\n') : [],
        .. answer is { Latitude: not null, Longitude: not null }
            ? [$"Phone’s location: {Text(answer.Latitude)}, {Text(answer.Longitude)}"]
            : Array.Empty<string>(),
    ];

    private static string Text(double? degrees) => degrees?.ToString("0.#####", CultureInfo.InvariantCulture) ?? "";
}
