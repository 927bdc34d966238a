using GraphQL.Language;

namespace GraphQL.TypeSystem;

/// <summary>The stable codes of errors in variables and arguments.</summary>
public static class CoercionErrorCodes
{
    /// <summary>A variable or argument is missing, null or not a value of its type.</summary>
    [Mend("Send a value of the type that the message names.", Example = "query ($isin: Isin!) { … }  {\"isin\": 5}")]
    public const string BadUserInput = "BAD_USER_INPUT";

    /// <summary>A list with more items than <see cref="VariableCoercionOptions.MaxListItems"/>.</summary>
    [Mend("Send the list in parts.")]
    public const string ListTooLong = "VARIABLE_LIST_TOO_LONG";

    /// <summary>An object with more entries than <see cref="VariableCoercionOptions.MaxObjectFields"/>.</summary>
    [Mend("Send an object with fewer entries.")]
    public const string ObjectTooLarge = "VARIABLE_OBJECT_TOO_LARGE";

    /// <summary>More values in all than <see cref="VariableCoercionOptions.MaxValues"/>, those that defaults fill in included.</summary>
    [Mend("Send the values in parts.")]
    public const string TooManyValues = "VARIABLE_TOO_MANY_VALUES";

    /// <summary>Values nested deeper than <see cref="VariableCoercionOptions.MaxDepth"/>.</summary>
    [Mend("Nest values less.")]
    public const string TooDeep = "VARIABLE_TOO_DEEP";
}
