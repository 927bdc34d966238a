namespace Federation.Subgraphs;

/// <summary>The error codes of one kind of field set.</summary>
internal sealed record FieldSetCodes(string InvalidType, string Invalid, string HasDirective)
{
    public static FieldSetCodes Key { get; } = new(
        FederationErrorCodes.KeyInvalidFieldsType,
        FederationErrorCodes.KeyInvalidFields,
        FederationErrorCodes.KeyDirectiveInFieldsArg);

    public static FieldSetCodes Requires { get; } = new(
        FederationErrorCodes.RequiresInvalidFieldsType,
        FederationErrorCodes.RequiresInvalidFields,
        FederationErrorCodes.RequiresDirectiveInFieldsArg);

    public static FieldSetCodes Provides { get; } = new(
        FederationErrorCodes.ProvidesInvalidFieldsType,
        FederationErrorCodes.ProvidesInvalidFields,
        FederationErrorCodes.ProvidesDirectiveInFieldsArg);
}
