namespace ResidentPortal.Domain.Forms;

/// <param name="Field">The name of the input at fault, which is also its id on the page.</param>
/// <param name="Message">What is wrong and what to do, in the words of the GOV.UK error-message style.</param>
public sealed record FieldError(string Field, string Message);

/// <summary>What a question made of the posted fields: an answer, or what is wrong with them.</summary>
public sealed record Reading(Answer? Answer, IReadOnlyList<FieldError> Errors)
{
    public static Reading Of(Answer answer) => new(answer, []);

    public static Reading Wrong(string field, string message) => new(null, [new FieldError(field, message)]);

    public static Reading Wrong(IReadOnlyList<FieldError> errors) => new(null, errors);
}

/// <param name="Today">The date in London when the fields were posted.</param>
/// <param name="Prefix">Put before every field name; not empty inside a list of several.</param>
public sealed record ReadContext(FieldValues Fields, DateOnly Today, string Prefix = "")
{
    public string Name(string id) => Prefix + id;

    /// <inheritdoc cref="FieldValues.First"/>
    public string First(string id) => Fields.First(Name(id));

    /// <inheritdoc cref="FieldValues.Code"/>
    public string Code(string id) => Fields.Code(Name(id));

    /// <inheritdoc cref="FieldValues.Address"/>
    public string Address(string id) => Fields.Address(Name(id));

    /// <summary>Whether anything stands in the fields of this question that a person can take out again.</summary>
    public bool IsFilled(Question question) => question.Fields.Any(field => Fields.All(Name(field)).Count > 0);
}
