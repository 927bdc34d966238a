using GraphQL.Language;
using GraphQL.TypeSystem;

namespace Federation.Subgraphs.Rules;

/// <summary>A context is set by a type and read by an argument further down, one value at a time.</summary>
/// <seealso href="https://www.apollographql.com/docs/graphos/schema-design/federated-schemas/entities/use-contexts">Contexts</seealso>
internal static class ContextUsage
{
    public static void Check(SubgraphRuleContext context)
    {
        CheckNames(context);
        CheckDirectiveDefinitions(context);
        foreach (var field in context.Containers.SelectMany(type => type.Fields))
        {
            foreach (var argument in field.Arguments)
            {
                foreach (var directive in context.Subgraph.Applied(argument.Directives, FederationDirectives.FromContext))
                {
                    CheckArgument(context, field, argument, directive);
                }
            }
        }
    }

    private static void CheckNames(SubgraphRuleContext context)
    {
        foreach (var (name, types) in context.Subgraph.Contexts)
        {
            if (name.Length == 0 || !char.IsAsciiLetter(name[0]) || !name.All(char.IsAsciiLetterOrDigit))
            {
                context.Error(
                    FederationErrorCodes.ContextNameInvalid,
                    types[0].Name,
                    $"The context \"{name}\" that \"{types[0].Name}\" sets needs a name of letters and digits that begins with a letter, without \"_\".");
            }
        }
    }

    private static void CheckDirectiveDefinitions(SubgraphRuleContext context)
    {
        foreach (var definition in context.Schema.DirectiveDefinitions)
        {
            foreach (var argument in definition.Arguments.Where(argument => context.Subgraph.Has(argument.Directives, FederationDirectives.FromContext)))
            {
                NotAllowed(context, $"@{definition.Name}({argument.Name}:)", "an argument of a directive is not part of a query. Remove it");
            }
        }
    }

    private static void CheckArgument(SubgraphRuleContext context, OutputField field, InputValue argument, DirectiveNode directive)
    {
        var coordinate = $"{field.Coordinate}({argument.Name}:)";
        if (field.DeclaringType is not ObjectType type)
        {
            NotAllowed(context, coordinate, $"\"{field.DeclaringType.Name}\" is an interface. Put it on the fields of the implementing types");
            return;
        }

        foreach (var implemented in type.Interfaces)
        {
            if (implemented.GetField(field.Name) is { } declared)
            {
                NotAllowed(context, coordinate, $"\"{field.Coordinate}\" implements \"{declared.Coordinate}\", which knows no context. Take the field out of the interface");
            }
        }

        if (argument.DefaultValue is not null)
        {
            NotAllowed(context, coordinate, "the argument has a default, which would never be used. Remove the default");
        }

        var text = directive.GetArgument("field") is StringValueNode value ? value.Value : "";
        if (!ContextReference.TryRead(text, out var name, out var selection))
        {
            context.Error(
                FederationErrorCodes.NoContextInSelection,
                coordinate,
                $"@fromContext on \"{coordinate}\" must name a context and a selection, for example \"$user {{ currency }}\".");
            return;
        }

        if (!context.Subgraph.Contexts.TryGetValue(name, out var setting))
        {
            context.Error(
                FederationErrorCodes.ContextNotSet,
                coordinate,
                $"@fromContext on \"{coordinate}\" reads the context \"{name}\", which no type of this subgraph sets: add @context(name: \"{name}\") to one.");
        }
        else if (new ContextSelectionCheck(context.Subgraph, argument.Type).FindProblem(selection, setting) is { } problem)
        {
            context.Error(
                FederationErrorCodes.ContextInvalidSelection,
                coordinate,
                $"@fromContext on \"{coordinate}\" reads the context \"{name}\" with a selection that does not work: {problem}.");
        }

        if (!context.Subgraph.KeysOf(type).Any(key => key.IsResolvable))
        {
            context.Error(
                FederationErrorCodes.ContextNoResolvableKey,
                coordinate,
                $"\"{type.Name}\" has the contextual argument \"{coordinate}\" but no resolvable @key: add one.");
        }
    }

    private static void NotAllowed(SubgraphRuleContext context, string coordinate, string reason)
        => context.Error(FederationErrorCodes.ContextNotSet, coordinate, $"@fromContext cannot stand on \"{coordinate}\": {reason}.");
}
