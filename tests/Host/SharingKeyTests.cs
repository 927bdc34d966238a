using System.Reflection;
using Gateway.Execution;
using Gateway.Execution.Subgraphs;
using Gateway.Host.Caching;
using Gateway.Host.Sharing;

namespace Gateway.Host.Tests;

/// <summary>
/// The place for what comes later: whatever keeps an answer, be it a cache of responses or a stream that feeds several clients, finds it by
/// the one key that holds all that an answer can depend on. Here a second kind of key is noticed, not where a tenant sees another's data.
/// </summary>
public sealed class SharingKeyTests
{
    private static readonly Type[] Answers = [typeof(SharedAnswer), typeof(SharedResponse), typeof(ExecutionAnswer), typeof(SubgraphResponse)];

    [Fact]
    public void Whatever_holds_answers_finds_them_by_the_sharing_key()
    {
        var holders = new[] { typeof(SharingKey).Assembly, typeof(PlanExecutor).Assembly }
            .SelectMany(assembly => assembly.GetTypes())
            .SelectMany(type => type.GetFields(BindingFlags.Instance | BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly))
            .Select(field => (Field: field, Kept: KeptBy(field.FieldType)))
            .Where(holder => holder.Kept is { } kept && HoldsAnswers(kept.Value))
            .ToArray();

        // Executions that are under way are the one thing that does today.
        Assert.Contains(holders, holder => holder.Field.DeclaringType!.Name.StartsWith("Flights", StringComparison.Ordinal));
        Assert.All(holders, holder => Assert.True(holder.Kept!.Value.Key == typeof(SharingKey), $"{holder.Field.DeclaringType}.{holder.Field.Name} finds answers by {holder.Kept.Value.Key}."));
    }

    /// <summary>What a key must have: the parts that the caller's context is made of are tested where requests are shared.</summary>
    [Fact]
    public void The_sharing_key_has_graph_caller_operation_content_and_writes()
        => Assert.Equal(
            [("Graph", typeof(object)), ("Caller", typeof(Tenancy.CallerKey)), ("Operation", typeof(object)), ("Content", typeof(SharedBytes)), ("WriteCount", typeof(long))],
            typeof(SharingKey).GetProperties().Select(property => (property.Name, property.PropertyType)));

    private static (Type Key, Type Value)? KeptBy(Type type)
    {
        if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(BoundedCache<,>))
        {
            return (type.GenericTypeArguments[0], type.GenericTypeArguments[1]);
        }

        return type.GetInterfaces().Append(type)
            .Where(candidate => candidate.IsGenericType && candidate.GetGenericTypeDefinition() == typeof(IReadOnlyDictionary<,>))
            .Select(candidate => ((Type, Type)?)(candidate.GenericTypeArguments[0], candidate.GenericTypeArguments[1]))
            .FirstOrDefault();
    }

    /// <summary>So does whatever is made of something shareable. A pipeline makes answers and keeps none.</summary>
    private static bool HoldsAnswers(Type type)
        => Answers.Contains(type)
            || typeof(IShareable).IsAssignableFrom(type)
            || (type.IsGenericParameter && type.GetGenericParameterConstraints().Any(HoldsAnswers))
            || (type.Namespace?.StartsWith(nameof(Polly), StringComparison.Ordinal) != true && type.GenericTypeArguments.Any(HoldsAnswers));
}
