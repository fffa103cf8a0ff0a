using System.Reflection.Emit;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Reflection.PortableExecutable;

namespace Crm.Core.Architecture.Tests;

/// <summary>Which types of an assembly name which others of the same assembly: in declarations, attributes and method bodies.</summary>
internal sealed class TypeUses : IDisposable
{
    private static readonly Dictionary<short, OperandType> Operands = typeof(OpCodes).GetFields()
        .Select(f => f.GetValue(null)).OfType<OpCode>().ToDictionary(o => o.Value, o => o.OperandType);

    private readonly string _package;
    private readonly PEReader _file;
    private readonly MetadataReader _metadata;
    private readonly TypesInSignature _signatures;
    private readonly HashSet<(TypeDefinitionHandle From, TypeDefinitionHandle To)> _uses = [];
    private readonly Dictionary<MethodDefinitionHandle, TypeDefinitionHandle> _methods = [];
    private readonly Dictionary<FieldDefinitionHandle, TypeDefinitionHandle> _fields = [];

    private TypeUses(string path)
    {
        _package = Path.GetFileNameWithoutExtension(path);
        _file = new(File.OpenRead(path));
        _metadata = _file.GetMetadataReader();
        _signatures = new(_metadata);
    }

    /// <summary>Every use between two different outermost types.</summary>
    public static IReadOnlyCollection<(TypeName From, TypeName To)> Of(string path)
    {
        using var reading = new TypeUses(path);
        reading.Read();
        return [.. reading._uses.Select(u => (reading.Name(u.From), reading.Name(u.To))).Where(u => u.Item1 != u.Item2).Distinct()];
    }

    public void Dispose() => _file.Dispose();

    private void Read()
    {
        foreach (var handle in _metadata.TypeDefinitions)
        {
            var type = _metadata.GetTypeDefinition(handle);
            foreach (var method in type.GetMethods()) _methods[method] = handle;
            foreach (var field in type.GetFields()) _fields[field] = handle;
        }

        foreach (var handle in _metadata.TypeDefinitions) Read(handle, _metadata.GetTypeDefinition(handle));
    }

    private void Read(TypeDefinitionHandle from, TypeDefinition type)
    {
        Use(from, type.BaseType);
        Attributes(from, type.GetCustomAttributes());
        Constraints(from, type.GetGenericParameters());
        foreach (var handle in type.GetInterfaceImplementations()) Use(from, _metadata.GetInterfaceImplementation(handle).Interface);
        foreach (var handle in type.GetProperties()) Attributes(from, _metadata.GetPropertyDefinition(handle).GetCustomAttributes());
        foreach (var handle in type.GetFields())
        {
            var field = _metadata.GetFieldDefinition(handle);
            Use(from, field.DecodeSignature(_signatures, null));
            Attributes(from, field.GetCustomAttributes());
        }

        foreach (var handle in type.GetMethods()) Read(from, _metadata.GetMethodDefinition(handle));
    }

    private void Read(TypeDefinitionHandle from, MethodDefinition method)
    {
        Use(from, method.DecodeSignature(_signatures, null));
        Attributes(from, method.GetCustomAttributes());
        Constraints(from, method.GetGenericParameters());
        foreach (var handle in method.GetParameters()) Attributes(from, _metadata.GetParameter(handle).GetCustomAttributes());
        if (method.RelativeVirtualAddress == 0) return;

        var body = _file.GetMethodBody(method.RelativeVirtualAddress);
        if (!body.LocalSignature.IsNil)
        {
            foreach (var local in _metadata.GetStandaloneSignature(body.LocalSignature).DecodeLocalSignature(_signatures, null)) Use(from, local);
        }

        foreach (var region in body.ExceptionRegions) Use(from, region.CatchType);
        Instructions(from, body.GetILReader());
    }

    private void Instructions(TypeDefinitionHandle from, BlobReader code)
    {
        while (code.RemainingBytes > 0)
        {
            int first = code.ReadByte();
            var operation = first == 0xFE ? unchecked((short)(0xFE00 | code.ReadByte())) : (short)first;
            switch (Operands[operation])
            {
                case OperandType.InlineField or OperandType.InlineMethod or OperandType.InlineTok or OperandType.InlineType:
                    Use(from, MetadataTokens.EntityHandle(code.ReadInt32()));
                    break;
                case OperandType.InlineSwitch:
                    var targets = code.ReadInt32();
                    code.Offset += 4 * targets;
                    break;
                case OperandType.InlineI8 or OperandType.InlineR:
                    code.Offset += 8;
                    break;
                case OperandType.InlineVar:
                    code.Offset += 2;
                    break;
                case OperandType.ShortInlineBrTarget or OperandType.ShortInlineI or OperandType.ShortInlineVar:
                    code.Offset += 1;
                    break;
                case OperandType.InlineNone:
                    break;
                default:
                    code.Offset += 4;
                    break;
            }
        }
    }

    private void Attributes(TypeDefinitionHandle from, CustomAttributeHandleCollection attributes)
    {
        foreach (var handle in attributes) Use(from, _metadata.GetCustomAttribute(handle).Constructor);
    }

    private void Constraints(TypeDefinitionHandle from, GenericParameterHandleCollection parameters)
    {
        foreach (var constraint in parameters.SelectMany(p => _metadata.GetGenericParameter(p).GetConstraints()))
            Use(from, _metadata.GetGenericParameterConstraint(constraint).Type);
    }

    private void Use(TypeDefinitionHandle from, MethodSignature<IEnumerable<TypeDefinitionHandle>> signature)
    {
        Use(from, signature.ReturnType);
        foreach (var parameter in signature.ParameterTypes) Use(from, parameter);
    }

    private void Use(TypeDefinitionHandle from, IEnumerable<TypeDefinitionHandle> types) => _uses.UnionWith(types.Select(to => (from, to)));

    private void Use(TypeDefinitionHandle from, EntityHandle what)
    {
        if (what.IsNil) return;
        switch (what.Kind)
        {
            case HandleKind.TypeDefinition:
                _uses.Add((from, (TypeDefinitionHandle)what));
                break;
            case HandleKind.TypeSpecification:
                Use(from, _metadata.GetTypeSpecification((TypeSpecificationHandle)what).DecodeSignature(_signatures, null));
                break;
            case HandleKind.MethodDefinition:
                _uses.Add((from, _methods[(MethodDefinitionHandle)what]));
                break;
            case HandleKind.FieldDefinition:
                _uses.Add((from, _fields[(FieldDefinitionHandle)what]));
                break;
            case HandleKind.MemberReference:
                Use(from, _metadata.GetMemberReference((MemberReferenceHandle)what));
                break;
            case HandleKind.MethodSpecification:
                var generic = _metadata.GetMethodSpecification((MethodSpecificationHandle)what);
                Use(from, generic.Method);
                foreach (var argument in generic.DecodeSignature(_signatures, null)) Use(from, argument);
                break;
            default:
                break;
        }
    }

    private void Use(TypeDefinitionHandle from, MemberReference member)
    {
        Use(from, member.Parent);
        if (member.GetKind() == MemberReferenceKind.Field) Use(from, member.DecodeFieldSignature(_signatures, null));
        else Use(from, member.DecodeMethodSignature(_signatures, null));
    }

    private TypeName Name(TypeDefinitionHandle handle)
    {
        var type = _metadata.GetTypeDefinition(handle);
        while (type.IsNested) type = _metadata.GetTypeDefinition(type.GetDeclaringType());
        var isPublic = (type.Attributes & System.Reflection.TypeAttributes.VisibilityMask) == System.Reflection.TypeAttributes.Public;
        return new(_package, _metadata.GetString(type.Namespace), _metadata.GetString(type.Name), isPublic);
    }
}
