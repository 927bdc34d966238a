using Gateway.Execution.Compiling;
using Gateway.Execution.Failures;
using Gateway.Execution.Memory;
using Gateway.Execution.Subgraphs;
using GraphQL.TypeSystem;

namespace Gateway.Execution.Fetching;

/// <summary>
/// The data of one execution: the merged tree, the responses that it points into, and what failed. Changed by one thread at a time; no
/// member is safe for concurrent use.
/// </summary>
internal sealed class ExecutionState : IDisposable
{
    private readonly BodyBuffer?[] _bodies;

    public ExecutionState(ExecutablePlan plan, ulong conditions, ExecutionOptions options, BufferPool pool)
    {
        Plan = plan;
        Conditions = conditions;
        Options = options;
        Pool = pool;
        Slots = new SlotStore(pool, options.InitialSlots);
        RootRow = Slots.AllocateRow(plan.Root.SlotCount);
        _bodies = new BodyBuffer?[plan.Fetches.Length];
        Outcomes = new FetchOutcome[plan.Fetches.Length];
    }

    public ExecutablePlan Plan { get; }

    /// <summary>The values of the condition variables.</summary>
    public ulong Conditions { get; }

    public ExecutionOptions Options { get; }

    public BufferPool Pool { get; }

    public SlotStore Slots { get; }

    public int RootRow { get; }

    public TypeTable Types => Plan.Schema.Types;

    public FetchOutcome[] Outcomes { get; }

    /// <summary>Why fetches failed; made when the first one does.</summary>
    public FetchFailure[]? Failures { get; private set; }

    /// <summary>Errors of subgraphs, waiting at the slots that they explain.</summary>
    public ErrorAttachments Attachments { get; } = new();

    /// <summary>Errors of subgraphs that name no place in the tree.</summary>
    public List<ErrorText> Unplaced { get; } = [];

    /// <summary>Rows of objects that could not be looked up, as all fields of their key are null; made when there is one.</summary>
    public HashSet<int>? Unidentified { get; set; }

    /// <summary>By the number of a lookup, the rows that it could not ask for, which are left to lookups by other keys; made when there is one.</summary>
    public Dictionary<int, HashSet<int>>? WithoutKey { get; set; }

    /// <summary>Errors of the gateway's own answers about its schema, with their paths.</summary>
    public List<GraphQLError> IntrospectionErrors { get; } = [];

    /// <summary>The type of a row; -1 where it is not known.</summary>
    public int TypeOf(int row, ObjectShape shape)
    {
        var slot = Slots[row + ObjectShape.TypeSlot];
        return slot.Kind switch
        {
            SlotKind.Type => slot.Offset,
            SlotKind.Missing => shape.StaticType,
            _ => -1,
        };
    }

    /// <summary>The bytes of a leaf as its subgraph sent them.</summary>
    public ReadOnlySpan<byte> SliceOf(Slot slot) => _bodies[slot.Source]!.Slice(slot.Offset, slot.Length);

    /// <summary>The response that a leaf stands in.</summary>
    public BodyBuffer BodyOf(Slot slot) => _bodies[slot.Source]!;

    /// <summary>Keeps a response until the end: slots point into it.</summary>
    public void Keep(int fetch, BodyBuffer body) => _bodies[fetch] = body;

    public void Fail(int fetch, SubgraphFailure failure, ErrorText text)
    {
        Outcomes[fetch] = FetchOutcome.Failed;
        Failures ??= new FetchFailure[Outcomes.Length];
        Failures[fetch] = new FetchFailure(failure, text);
    }

    public void Fail(int fetch, SubgraphFailure failure)
    {
        var (message, code) = ErrorPolicy.Describe(failure);
        Fail(fetch, failure, new ErrorText(message, code));
    }

    public void Dispose()
    {
        Slots.Dispose();
        foreach (var body in _bodies)
        {
            body?.Release();
        }
    }
}
