using ResidentPortal.Domain.Forms;

namespace ResidentPortal.Web.Reporting.Fields;

/// <summary>
/// The buttons of an address, which post the page to have it shown again with the addresses at a postcode, or without them. Nothing is
/// saved by that.
/// </summary>
public static class FindAddress
{
    public const string Field = "address-action";

    private const string NoPostcode = "Enter a postcode, or tell us the place in your own words";

    public static string Find(AddressQuestion question) => $"find {question.Id}";

    public static string Again(AddressQuestion question) => $"again {question.Id}";

    /// <param name="step">With the addresses at the postcode that was posted.</param>
    /// <returns>
    /// What to show after the button that was pressed. Null when it was another button, unless there are addresses that nobody has seen.
    /// </returns>
    public static FieldState? Apply(Step step, FieldValues posted)
    {
        foreach (var question in step.Questions.OfType<AddressQuestion>().Where(question => question.Found is not null))
        {
            var pressed = posted.First(Field);
            if (pressed == Again(question))
                return new(Without(posted, question.PostcodeField, question.NumberField, question.PickedField, question.ShownField), []);
            if (pressed == Find(question) || question.IsToBeShown(posted))
                return new(Without(posted, question.PickedField), WrongPostcode(question, posted.First(question.PostcodeField)));
        }
        return null;
    }

    private static IReadOnlyList<FieldError> WrongPostcode(AddressQuestion question, string typed) =>
        typed.Length == 0 ? [new(question.PostcodeField, NoPostcode)]
        : Postcode.Read(typed) is null ? [new(question.PostcodeField, Postcode.Wrong)]
        : [];

    private static FieldValues Without(FieldValues posted, params string[] fields) =>
        new(posted.ToDictionary().Where(field => !fields.Contains(field.Key)).ToDictionary(field => field.Key, field => field.Value));
}
