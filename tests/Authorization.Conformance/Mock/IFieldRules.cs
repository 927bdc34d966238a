namespace Gateway.Authorization.Conformance.Tests.Mock;

/// <summary>Says what is kept back.</summary>
internal interface IFieldRules
{
    bool IsDenied(FieldSelection selection);
}
