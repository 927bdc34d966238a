using System.Text.Json;

namespace GraphQL.TypeSystem.Tests.Diff;

/// <summary>What GraphQL Inspector finds, in the words of <see cref="GraphQL.TypeSystem.Diff.SchemaDiff"/>: <c>coordinate KIND SEVERITY</c>.</summary>
/// <remarks>
/// Where the two say different things on purpose, the reason stands here:
/// 1. An addition is one change. The inspector lists the parts of an added element too, all of them as safe.
/// 2. A deprecation is one change. The inspector reports the directive, each of its arguments, and for fields and enum values the
///    deprecation besides; it calls a new reason on an argument dangerous, and the loss of an enum value's default reason an addition.
/// 3. <c>@specifiedBy</c> is one change for the same reason.
/// 4. A directive's argument that is non-null with a default need not be given: adding it is safe. The inspector calls it breaking.
/// 5. A changed argument of an applied directive is one change. The inspector reports a removal and an addition.
/// 6. The schema's description, and what stands on arguments of directives, are compared here and not by the inspector.
/// </remarks>
internal static class InspectorChanges
{
    private const string Description = "DESCRIPTION";
    private const string Deprecation = "DEPRECATION";

    public static IReadOnlyList<string> Read(IReadOnlyList<JsonElement> changes, Schema after)
    {
        var read = new List<(string At, string Kind, string Level)>();
        var usages = new Dictionary<(string At, string Directive, int Number), List<(string Argument, bool IsAdded)>>();
        var addedUsages = new HashSet<(string At, string Directive, int Number)>();
        foreach (var change in changes)
        {
            var (type, meta, level) = (change.GetProperty("type").GetString()!, change.GetProperty("meta"), Level(change.GetProperty("level").GetString()!));
            if (type is "DIRECTIVE_USAGE_ARGUMENT_ADDED" or "DIRECTIVE_USAGE_ARGUMENT_REMOVED")
            {
                var key = (UsagePlace(meta, after), Text(meta, "directiveName"), Number(meta));
                if (!usages.TryGetValue(key, out var arguments))
                {
                    usages.Add(key, arguments = []);
                }

                arguments.Add(type.EndsWith("ADDED", StringComparison.Ordinal) ? (Text(meta, "addedArgumentName"), true) : (Text(meta, "removedArgumentName"), false));
            }
            else if (type.StartsWith("DIRECTIVE_USAGE_", StringComparison.Ordinal))
            {
                var isAdded = type.EndsWith("_ADDED", StringComparison.Ordinal);
                var (at, directive) = (Place(type, meta), Text(meta, isAdded ? "addedDirectiveName" : "removedDirectiveName"));
                if (isAdded)
                {
                    addedUsages.Add((at, directive, Number(meta)));
                }

                if (Usage(at, directive, isAdded, level) is { } usage)
                {
                    read.Add(usage);
                }
            }
            else
            {
                read.Add(Element(type, meta, level));
            }
        }

        foreach (var (key, arguments) in usages.Where(usage => !addedUsages.Contains(usage.Key)))
        {
            read.AddRange(arguments.GroupBy(argument => argument.Argument).Select(group => key.Directive switch
            {
                "deprecated" => (key.At, Deprecation, "SAFE"),
                "specifiedBy" => (key.At, "SPECIFIED_BY_CHANGED", "DANGEROUS"),
                _ => (key.At, $"APPLIED_DIRECTIVE_CHANGED @{key.Directive}({group.Key}:)", group.All(argument => argument.IsAdded) ? "SAFE" : "DANGEROUS"),
            }));
        }

        return Comparable(read);
    }

    /// <summary>The same of this project's changes.</summary>
    public static IReadOnlyList<string> Read(IReadOnlyList<TypeSystem.Diff.SchemaChange> changes) => Comparable(changes.Where(IsComparable).Select(change =>
    {
        var kind = change.Code.StartsWith(Description, StringComparison.Ordinal) ? Description
            : change.Code.StartsWith(Deprecation, StringComparison.Ordinal) ? Deprecation
            : change.Subject is null ? change.Code
            : $"{change.Code} {change.Subject}";
        return (change.Coordinate ?? "schema", kind, change.Severity.ToString().ToUpperInvariant());
    }));

    private static bool IsComparable(TypeSystem.Diff.SchemaChange change)
        => change.Coordinate is null
            ? !change.Code.StartsWith(Description, StringComparison.Ordinal)
            : change.Coordinate[0] != '@' || !(change.Code.StartsWith("APPLIED", StringComparison.Ordinal) || change.Code.StartsWith(Deprecation, StringComparison.Ordinal));

    private static List<string> Comparable(IEnumerable<(string At, string Kind, string Level)> changes)
    {
        var all = changes.ToArray();
        var added = all
            .Where(change => change.Kind is "TYPE_ADDED" or "FIELD_ADDED" or "ARGUMENT_ADDED" or "INPUT_FIELD_ADDED" or "ENUM_VALUE_ADDED" or "DIRECTIVE_ADDED" or "DIRECTIVE_ARGUMENT_ADDED")
            .Select(change => (change.At, change.Kind))
            .ToArray();

        // Deprecations are reported several times for one element; applied directives may be, since they can be repeated.
        var kept = all.Where(change => !added.Any(addition => IsPart(change.At, change.Kind, addition.At, addition.Kind)));
        return [.. kept
            .GroupBy(change => $"{change.At} {change.Kind} {change.Level}")
            .SelectMany(group => group.Key.Contains("APPLIED_DIRECTIVE", StringComparison.Ordinal) ? group.Select(_ => group.Key) : [group.Key])
            .Order(StringComparer.Ordinal)];
    }

    private static bool IsPart(string at, string kind, string whole, string wholeKind)
        => at == whole ? kind != wholeKind : at.StartsWith(whole, StringComparison.Ordinal) && at[whole.Length] is '.' or '(';

    private static (string At, string Kind, string Level)? Usage(string at, string directive, bool isAdded, string level) => directive switch
    {
        "deprecated" => (at, Deprecation, level),
        "oneOf" => (at, isAdded ? "ONE_OF_ADDED" : "ONE_OF_REMOVED", level),
        "specifiedBy" => (at, "SPECIFIED_BY_CHANGED", level),
        _ => (at, $"APPLIED_DIRECTIVE_{(isAdded ? "ADDED" : "REMOVED")} @{directive}", level),
    };

    private static (string At, string Kind, string Level) Element(string type, JsonElement meta, string level)
    {
        string T(string name) => Text(meta, name);
        return type switch
        {
            "SCHEMA_QUERY_TYPE_CHANGED" or "SCHEMA_MUTATION_TYPE_CHANGED" or "SCHEMA_SUBSCRIPTION_TYPE_CHANGED"
                => ("schema", $"ROOT_TYPE_CHANGED {type.Split('_')[1].ToLowerInvariant()}", level),
            "TYPE_ADDED" => (T("addedTypeName"), type, level),
            "TYPE_REMOVED" => (T("removedTypeName"), type, level),
            "TYPE_KIND_CHANGED" => (T("typeName"), type, level),
            "TYPE_DESCRIPTION_ADDED" or "TYPE_DESCRIPTION_REMOVED" or "TYPE_DESCRIPTION_CHANGED" => (T("typeName"), Description, level),
            "OBJECT_TYPE_INTERFACE_ADDED" => (T("objectTypeName"), $"INTERFACE_ADDED {T("addedInterfaceName")}", level),
            "OBJECT_TYPE_INTERFACE_REMOVED" => (T("objectTypeName"), $"INTERFACE_REMOVED {T("removedInterfaceName")}", level),
            "UNION_MEMBER_ADDED" => (T("unionName"), $"{type} {T("addedUnionMemberTypeName")}", level),
            "UNION_MEMBER_REMOVED" => (T("unionName"), $"{type} {T("removedUnionMemberTypeName")}", level),
            "FIELD_ADDED" => ($"{T("typeName")}.{T("addedFieldName")}", type, level),
            "FIELD_REMOVED" => ($"{T("typeName")}.{T("removedFieldName")}", type, level),
            "FIELD_TYPE_CHANGED" => ($"{T("typeName")}.{T("fieldName")}", type, level),
            "FIELD_DESCRIPTION_ADDED" or "FIELD_DESCRIPTION_REMOVED" or "FIELD_DESCRIPTION_CHANGED" => ($"{T("typeName")}.{T("fieldName")}", Description, level),
            "FIELD_DEPRECATION_ADDED" or "FIELD_DEPRECATION_REMOVED" or "FIELD_DEPRECATION_REASON_ADDED" or "FIELD_DEPRECATION_REASON_REMOVED" or "FIELD_DEPRECATION_REASON_CHANGED"
                => ($"{T("typeName")}.{T("fieldName")}", Deprecation, level),
            "FIELD_ARGUMENT_ADDED" => ($"{T("typeName")}.{T("fieldName")}({T("addedArgumentName")}:)", "ARGUMENT_ADDED", level),
            "FIELD_ARGUMENT_REMOVED" => ($"{T("typeName")}.{T("fieldName")}({T("removedFieldArgumentName")}:)", "ARGUMENT_REMOVED", level),
            "FIELD_ARGUMENT_TYPE_CHANGED" => ($"{T("typeName")}.{T("fieldName")}({T("argumentName")}:)", "ARGUMENT_TYPE_CHANGED", level),
            "FIELD_ARGUMENT_DEFAULT_CHANGED" => ($"{T("typeName")}.{T("fieldName")}({T("argumentName")}:)", "ARGUMENT_DEFAULT_CHANGED", level),
            "FIELD_ARGUMENT_DESCRIPTION_CHANGED" => ($"{T("typeName")}.{T("fieldName")}({T("argumentName")}:)", Description, level),
            "INPUT_FIELD_ADDED" => ($"{T("inputName")}.{T("addedInputFieldName")}", type, level),
            "INPUT_FIELD_REMOVED" => ($"{T("inputName")}.{T("removedFieldName")}", type, level),
            "INPUT_FIELD_TYPE_CHANGED" => ($"{T("inputName")}.{T("inputFieldName")}", type, level),
            "INPUT_FIELD_DEFAULT_VALUE_CHANGED" => ($"{T("inputName")}.{T("inputFieldName")}", "INPUT_FIELD_DEFAULT_CHANGED", level),
            "INPUT_FIELD_DESCRIPTION_ADDED" or "INPUT_FIELD_DESCRIPTION_REMOVED" or "INPUT_FIELD_DESCRIPTION_CHANGED" => ($"{T("inputName")}.{T("inputFieldName")}", Description, level),
            "ENUM_VALUE_ADDED" => ($"{T("enumName")}.{T("addedEnumValueName")}", type, level),
            "ENUM_VALUE_REMOVED" => ($"{T("enumName")}.{T("removedEnumValueName")}", type, level),
            "ENUM_VALUE_DESCRIPTION_CHANGED" => ($"{T("enumName")}.{T("enumValueName")}", Description, level),
            "ENUM_VALUE_DEPRECATION_REASON_ADDED" or "ENUM_VALUE_DEPRECATION_REASON_REMOVED" or "ENUM_VALUE_DEPRECATION_REASON_CHANGED"
                => ($"{T("enumName")}.{T("enumValueName")}", Deprecation, level),
            "DIRECTIVE_ADDED" => ($"@{T("addedDirectiveName")}", type, level),
            "DIRECTIVE_REMOVED" => ($"@{T("removedDirectiveName")}", type, level),
            "DIRECTIVE_DESCRIPTION_CHANGED" => ($"@{T("directiveName")}", Description, level),
            "DIRECTIVE_REPEATABLE_ADDED" or "DIRECTIVE_REPEATABLE_REMOVED" => ($"@{T("directiveName")}", type, level),
            "DIRECTIVE_LOCATION_ADDED" => ($"@{T("directiveName")}", $"{type} {T("addedDirectiveLocation")}", level),
            "DIRECTIVE_LOCATION_REMOVED" => ($"@{T("directiveName")}", $"{type} {T("removedDirectiveLocation")}", level),
            "DIRECTIVE_ARGUMENT_ADDED" => ($"@{T("directiveName")}({T("addedDirectiveArgumentName")}:)", type, meta.TryGetProperty("addedDirectiveDefaultValue", out _) ? "SAFE" : level),
            "DIRECTIVE_ARGUMENT_REMOVED" => ($"@{T("directiveName")}({T("removedDirectiveArgumentName")}:)", type, level),
            "DIRECTIVE_ARGUMENT_TYPE_CHANGED" => ($"@{T("directiveName")}({T("directiveArgumentName")}:)", type, level),
            "DIRECTIVE_ARGUMENT_DEFAULT_VALUE_CHANGED" => ($"@{T("directiveName")}({T("directiveArgumentName")}:)", "DIRECTIVE_ARGUMENT_DEFAULT_CHANGED", level),
            "DIRECTIVE_ARGUMENT_DESCRIPTION_CHANGED" => ($"@{T("directiveName")}({T("directiveArgumentName")}:)", Description, level),
            _ => throw new InvalidOperationException($"{type} is not known: {meta}"),
        };
    }

    private static string Place(string type, JsonElement meta)
    {
        string T(string name) => Text(meta, name);
        return type[..type.LastIndexOf('_')]["DIRECTIVE_USAGE_".Length..] switch
        {
            "ARGUMENT_DEFINITION" => $"{T("typeName")}.{T("fieldName")}({T("argumentName")}:)",
            "FIELD_DEFINITION" => $"{T("typeName")}.{T("fieldName")}",
            "INPUT_FIELD_DEFINITION" => $"{T("inputObjectName")}.{T("inputFieldName")}",
            "ENUM_VALUE" => $"{T("enumName")}.{T("enumValueName")}",
            "INPUT_OBJECT" => T("inputObjectName"),
            "INTERFACE" => T("interfaceName"),
            "OBJECT" => T("objectName"),
            "ENUM" => T("enumName"),
            "UNION_MEMBER" => T("unionName"),
            "SCALAR" => T("scalarName"),
            "SCHEMA" => "schema",
            _ => throw new InvalidOperationException($"{type} is not known: {meta}"),
        };
    }

    private static string UsagePlace(JsonElement meta, Schema after)
    {
        string? T(string name) => meta.TryGetProperty(name, out var value) ? value.GetString() : null;
        if (T("parentTypeName") is not { } type)
        {
            return "schema";
        }

        var member = T("parentFieldName") ?? T("parentEnumValueName");
        Assert.NotNull(after.GetType(type));
        return member is null ? type : T("parentArgumentName") is { } argument ? $"{type}.{member}({argument}:)" : $"{type}.{member}";
    }

    /// <summary>Which application of a repeatable directive; the inspector does not number those on the schema.</summary>
    private static int Number(JsonElement meta)
        => meta.TryGetProperty("directiveRepeatedTimes", out var times) ? Math.Max(1, times.GetInt32()) : 1;

    private static string Level(string level) => level == "NON_BREAKING" ? "SAFE" : level;

    private static string Text(JsonElement meta, string name) => meta.GetProperty(name).GetString()!;
}
