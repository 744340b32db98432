using Feed.Functions;
using Mono.Cecil;
using Mono.Cecil.Cil;

namespace Feed.Tests.Conventions;

/// <summary>Every client of storage checks that a response comes from storage.</summary>
public sealed class StorageClientTests
{
    private const string Factory = "Feed.Storage.StorageClientOptions";

    private static readonly string[] Services = ["Azure.Data.Tables", "Azure.Storage"];

    /// <summary>Each object of a storage library that the product creates, with the outermost type that creates it.</summary>
    private static readonly (string Creator, MethodReference Constructor)[] Creations =
    [
        .. new[] { typeof(FeedServices), typeof(Feed.Local.LocalHost), typeof(ArticleTriggers) }
            .Select(type => ModuleDefinition.ReadModule(type.Assembly.Location))
            .SelectMany(module => module.GetTypes())
            .SelectMany(type => type.Methods.Where(method => method.HasBody), (type, method) => (Creator: Outermost(type), method.Body))
            .SelectMany(code => code.Body.Instructions, (code, instruction) => (code.Creator, instruction))
            .Where(found => found.instruction.OpCode == OpCodes.Newobj)
            .Select(found => (found.Creator, Constructor: (MethodReference)found.instruction.Operand))
            .Where(found => Array.Exists(Services, service => found.Constructor.DeclaringType.FullName.StartsWith(service, StringComparison.Ordinal))),
    ];

    [Fact]
    public void Only_one_class_creates_the_options_of_storage_clients_and_it_adds_the_guard()
    {
        var options = Creations.Where(made => made.Constructor.DeclaringType.Name.EndsWith("ClientOptions", StringComparison.Ordinal)).ToList();

        Assert.Equal([Factory], options.Select(made => made.Creator).Distinct());
        Assert.Equal(
            ["BlobClientOptions", "QueueClientOptions", "TableClientOptions"],
            options.Select(made => made.Constructor.DeclaringType.Name).Distinct().Order());
    }

    [Fact]
    public void Every_storage_client_is_created_with_such_options()
    {
        var clients = Creations.Where(made => made.Constructor.DeclaringType.Name.EndsWith("Client", StringComparison.Ordinal)).ToList();

        Assert.NotEmpty(clients);
        Assert.All(clients, made => Assert.True(
            made.Constructor.Parameters.Any(parameter => parameter.ParameterType.Name.EndsWith("ClientOptions", StringComparison.Ordinal)),
            $"{made.Creator} creates a {made.Constructor.DeclaringType.Name} without options: take them from {Factory}."));
    }

    private static string Outermost(TypeDefinition type) => type.DeclaringType is { } outer ? Outermost(outer) : type.FullName;
}
