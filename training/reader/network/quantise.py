"""
8 bits a weight:  python quantise.py network.onnx reader.onnx   (needs `pip install onnx onnxruntime`; no PyTorch)
Seven of the bits are used, so that no processor overflows where it adds pairs of products in 16 bits.
"""
import sys

from onnxruntime.quantization import QuantType, quantize_dynamic

source, target = sys.argv[1:]
quantize_dynamic(source, target, weight_type=QuantType.QInt8, per_channel=True, reduce_range=True)
