using ResidentPortal.Domain.Forms;
using ResidentPortal.Web.Places;

namespace ResidentPortal.Web.Reporting;

/// <summary>Gives a page the addresses at the postcode that was typed on it.</summary>
public sealed class AddressSearch(Gazetteer gazetteer)
{
    /// <param name="fields">What stands in its fields.</param>
    public Step Of(Step step, FieldValues fields) => gazetteer.IsThere && step.Questions.OfType<AddressQuestion>().Any()
        ? step with
        {
            Questions =
            [
                .. step.Questions.Select(question => question is AddressQuestion asked
                    ? asked with { Found = At(fields.Code(asked.PostcodeField)) }
                    : question),
            ],
        }
        : step;

    private IReadOnlyList<ListedAddress>? At(string typed) => Postcode.Read(typed) is { } postcode ? gazetteer.At(postcode) : [];
}
