namespace GraphQL.TypeSystem.SchemaValidation;

/// <summary>A rule of the type system; adds an error for everything that breaks it.</summary>
internal interface ISchemaRule
{
    void Check(SchemaRuleContext context);
}
