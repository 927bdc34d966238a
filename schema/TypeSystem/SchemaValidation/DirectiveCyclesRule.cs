using GraphQL.Language;

namespace GraphQL.TypeSystem.SchemaValidation;

/// <summary>A directive does not refer to itself, directly or through the types and directives of its arguments.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#sec-Type-System.Directives.Type-Validation">Type validation of directives</seealso>
internal sealed class DirectiveCyclesRule : ISchemaRule
{
    public void Check(SchemaRuleContext context)
    {
        foreach (var directive in context.Schema.DirectiveDefinitions)
        {
            if (directive.Arguments.Count > 0 && ReachesItself(context.Schema, directive))
            {
                context.Report(
                    SchemaErrorCodes.DirectiveCycle,
                    $"Directive \"@{directive.Name}\" must not refer to itself, directly or through its arguments.",
                    $"@{directive.Name}",
                    directive);
            }
        }
    }

    private static bool ReachesItself(Schema schema, DirectiveDefinition start)
    {
        var seen = new HashSet<object>(ReferenceEqualityComparer.Instance);
        var pending = new Stack<object>();
        PushArguments(start.Arguments);
        while (pending.TryPop(out var element))
        {
            switch (element)
            {
                case DirectiveDefinition directive when ReferenceEquals(directive, start):
                    return true;
                case DirectiveDefinition directive:
                    PushArguments(directive.Arguments);
                    break;
                case InputObjectType input:
                    PushDirectives(input.Directives);
                    PushArguments(input.Fields);
                    break;
                case EnumType enumType:
                    PushDirectives(enumType.Directives);
                    foreach (var value in enumType.Values)
                    {
                        PushDirectives(value.Directives);
                    }

                    break;
                case ScalarType scalar:
                    PushDirectives(scalar.Directives);
                    break;
                default:
                    break;
            }
        }

        return false;

        void PushArguments(IReadOnlyList<InputValue> values)
        {
            foreach (var value in values)
            {
                PushDirectives(value.Directives);
                Push(value.Type.Named);
            }
        }

        void PushDirectives(SyntaxList<DirectiveNode> directives)
        {
            foreach (var directive in directives)
            {
                if (schema.GetDirective(directive.Name) is { } definition)
                {
                    Push(definition);
                }
            }
        }

        void Push(object element)
        {
            if (seen.Add(element))
            {
                pending.Push(element);
            }
        }
    }
}
