using ResidentPortal.Domain.Forms;

namespace ResidentPortal.Web.Reporting.Fields;

/// <summary>
/// The buttons of an address, which post the page to have it shown again with the addresses at a postcode, or without them. Nothing is
/// saved by that.
/// </summary>
public static class FindAddress
{
    public const string Field = "address-action";

    public static string Find(AddressQuestion question) => $"find {question.Id}";

    public static string Again(AddressQuestion question) => $"again {question.Id}";

    /// <param name="step">With the addresses at the postcode that was posted.</param>
    /// <returns>
    /// What stands on the page after the button that was pressed, and whether there was no postcode to look for. Null when it was another
    /// button, unless there are addresses that nobody has seen.
    /// </returns>
    public static (FieldValues Typed, bool IsWrong)? Apply(Step step, FieldValues posted)
    {
        foreach (var question in step.Questions.OfType<AddressQuestion>().Where(question => question.Found is not null))
        {
            var pressed = posted.First(Field);
            if (pressed == Again(question))
                return (Without(posted, question.PostcodeField, question.NumberField, question.PickedField, question.ShownField), false);
            if (pressed == Find(question) || question.IsToBeShown(posted))
                return (Without(posted, question.PickedField), Postcode.Read(posted.Code(question.PostcodeField)) is null);
        }
        return null;
    }

    private static FieldValues Without(FieldValues posted, params string[] fields) =>
        new(posted.ToDictionary().Where(field => !fields.Contains(field.Key)).ToDictionary(field => field.Key, field => field.Value));
}
