using System.Globalization;

namespace GraphQL.TypeSystem.Tests.Oracle;

// Arguments, directives, values and the variables in them.
internal sealed partial class OperationGenerator
{
    private static readonly string[] WrongValues =
        ["\"text\"", "1.5", "7", "true", "null", "NOTHING", "{ a: 1 }", "[[[1]]]", "[]", "{}", "99999999999", "\"\"\"block\"\"\"", "-0"];

    private string Conditions(Scope scope, bool hasCondition)
        => hasCondition && Chance(15)
            ? $" @{Pick(["skip", "include"])}(if: {(Chance(2) ? "true" : UseVariable("Boolean!", scope))})"
            : "";

    private string MakeDirectives(string location, Scope scope, bool isConstant = false)
    {
        if (TryFail(OperationFault.UnknownDirective))
        {
            return " @unknown";
        }

        if (TryFail(OperationFault.MisplacedDirective))
        {
            return Pick([" @deprecated", " @specifiedBy(url: \"x\")", " @oneOf"]);
        }

        var isTwice = _faults.Contains(OperationFault.DirectiveTwice);
        if (!isTwice && !Chance(8))
        {
            return "";
        }

        var candidates = schema.DirectiveDefinitions
            .Where(directive => directive.Name is not ("skip" or "include") && directive.Locations.Contains(location) && !(isTwice && directive.IsRepeatable))
            .ToList();
        if (candidates.Count == 0)
        {
            return "";
        }

        var chosen = Pick(candidates);
        var text = $" @{chosen.Name}{MakeArguments(chosen.Arguments, scope, isConstant)}";
        return (isTwice && TryFail(OperationFault.DirectiveTwice)) || (chosen.IsRepeatable && Chance(3)) ? text + text : text;
    }

    private string MakeArguments(IReadOnlyList<InputValue> definitions, Scope scope, bool isConstant = false)
    {
        var arguments = new List<string>();
        foreach (var definition in definitions)
        {
            if (definition.IsRequired ? !TryFail(OperationFault.RequiredArgumentMissing) : Chance(2))
            {
                arguments.Add($"{definition.Name}: {MakeValue(definition.Type, scope, isConstant, definition.DefaultValue is not null)}");
            }
        }

        if (TryFail(OperationFault.UnknownArgument))
        {
            arguments.Add(definitions.Count > 0 ? $"{definitions[0].Name}s: 1" : "unknown: 1");
        }

        if (arguments.Count > 0 && TryFail(OperationFault.ArgumentTwice))
        {
            arguments.Add(Pick(arguments));
        }

        return arguments.Count == 0 ? "" : $"({string.Join(", ", arguments)})";
    }

    private string MakeValue(GraphQLType type, Scope scope, bool isConstant, bool hasDefault = false, int depth = 0)
    {
        if (TryFail(OperationFault.WrongValue))
        {
            return Pick(WrongValues);
        }

        if (!isConstant && Chance(4))
        {
            // A default, of the place or of the variable, lets a nullable variable stand where null may not.
            var text = type.ToString();
            return hasDefault && type.IsNonNull && Chance(2) ? UseVariable(type.Nullable.ToString(), scope) : UseVariable(text, scope);
        }

        if (!type.IsNonNull && Chance(12))
        {
            return "null";
        }

        switch (type.Nullable)
        {
            case ListType list:
                return Chance(4) && list.ElementType.Nullable is not ListType
                    ? MakeItem(list.ElementType, scope, isConstant, depth)
                    : $"[{string.Join(", ", Enumerable.Range(0, _random.Next(3)).Select(_ => MakeItem(list.ElementType, scope, isConstant, depth)))}]";
            case InputObjectType input:
                return MakeObject(input, scope, isConstant, depth);
            case EnumType values:
                return Pick(values.Values).Name;
            default:
                return MakeScalar(type.Named.Name);
        }
    }

    private string MakeItem(GraphQLType type, Scope scope, bool isConstant, int depth) => MakeValue(type, scope, isConstant, depth: depth);

    private string MakeObject(InputObjectType type, Scope scope, bool isConstant, int depth)
    {
        var only = type.IsOneOf ? Pick(type.Fields) : null;
        var fields = new List<string>();
        foreach (var field in type.Fields)
        {
            var isChosen = only is not null ? ReferenceEquals(only, field) : field.IsRequired || (depth < 2 && Chance(2));
            if (isChosen)
            {
                // The one field of a OneOf object is not null, and neither is a variable for it.
                var fieldType = only is null || field.Type.IsNonNull ? field.Type : new NonNullType(field.Type);
                fields.Add($"{field.Name}: {MakeValue(fieldType, scope, isConstant, field.DefaultValue is not null, depth + 1)}");
            }
        }

        if (fields.Count > 0 && _faults.Remove(OperationFault.InputFieldTwice))
        {
            fields.Add(Pick(fields));
        }

        return $"{{ {string.Join(", ", fields)} }}";
    }

    private string UseVariable(string type, Scope scope)
    {
        if (TryFail(OperationFault.VariableOfOtherType))
        {
            type = type.EndsWith('!') ? type[..^1] : $"[{type}]";
        }

        var known = _variables.FirstOrDefault(variable => Chance(2) && variable.Value == type).Key;
        if (known is null)
        {
            known = $"v{_names++}";
            _variables.Add(known, type);
        }

        scope.Variables.Add(known);
        return $"${known}";
    }

    private string MakeScalar(string name) => name switch
    {
        "Int" => _random.Next(-1000, 1000).ToString(CultureInfo.InvariantCulture),
        "Float" => Pick(["1.5", "-2", "3e2", "0.0"]),
        "Boolean" => Pick(["true", "false"]),
        "ID" => Pick(["7", "\"id-7\"", "\"\""]),
        "String" => Pick(["\"\"", "\"text\"", "\"\"\"block\"\"\"", "\"\\u00e9 \\u{1F600}\""]),
        _ => Pick(["1", "\"text\"", "{ a: [1, 2.5] }", "ENUM", "[true, null]"]),
    };
}
