package dev.eqdrive.pjrt;

import dev.eqdrive.ir.ElementType;
import dev.eqdrive.pjrt.capi.PjrtCApi;

/** PJRT's numbers of the element types. */
final class BufferTypes {
  private BufferTypes() {
  }

  /** The number of a type. */
  static int of(ElementType e) {
    return switch (e) {
      case I1 -> PjrtCApi.PJRT_Buffer_Type_PRED();
      case I2 -> PjrtCApi.PJRT_Buffer_Type_S2();
      case I4 -> PjrtCApi.PJRT_Buffer_Type_S4();
      case I8 -> PjrtCApi.PJRT_Buffer_Type_S8();
      case I16 -> PjrtCApi.PJRT_Buffer_Type_S16();
      case I32 -> PjrtCApi.PJRT_Buffer_Type_S32();
      case I64 -> PjrtCApi.PJRT_Buffer_Type_S64();
      case UI2 -> PjrtCApi.PJRT_Buffer_Type_U2();
      case UI4 -> PjrtCApi.PJRT_Buffer_Type_U4();
      case UI8 -> PjrtCApi.PJRT_Buffer_Type_U8();
      case UI16 -> PjrtCApi.PJRT_Buffer_Type_U16();
      case UI32 -> PjrtCApi.PJRT_Buffer_Type_U32();
      case UI64 -> PjrtCApi.PJRT_Buffer_Type_U64();
      case F4E2M1FN -> PjrtCApi.PJRT_Buffer_Type_F4E2M1FN();
      case F6E2M3FN -> PjrtCApi.PJRT_Buffer_Type_F6E2M3FN();
      case F6E3M2FN -> PjrtCApi.PJRT_Buffer_Type_F6E3M2FN();
      case F8E3M4 -> PjrtCApi.PJRT_Buffer_Type_F8E3M4();
      case F8E4M3 -> PjrtCApi.PJRT_Buffer_Type_F8E4M3();
      case F8E4M3FN -> PjrtCApi.PJRT_Buffer_Type_F8E4M3FN();
      case F8E4M3FNUZ -> PjrtCApi.PJRT_Buffer_Type_F8E4M3FNUZ();
      case F8E4M3B11FNUZ -> PjrtCApi.PJRT_Buffer_Type_F8E4M3B11FNUZ();
      case F8E5M2 -> PjrtCApi.PJRT_Buffer_Type_F8E5M2();
      case F8E5M2FNUZ -> PjrtCApi.PJRT_Buffer_Type_F8E5M2FNUZ();
      case F8E8M0FNU -> PjrtCApi.PJRT_Buffer_Type_F8E8M0FNU();
      case BF16 -> PjrtCApi.PJRT_Buffer_Type_BF16();
      case F16 -> PjrtCApi.PJRT_Buffer_Type_F16();
      case F32 -> PjrtCApi.PJRT_Buffer_Type_F32();
      case F64 -> PjrtCApi.PJRT_Buffer_Type_F64();
      case C64 -> PjrtCApi.PJRT_Buffer_Type_C64();
      case C128 -> PjrtCApi.PJRT_Buffer_Type_C128();
    };
  }

  /** The type with a number. */
  static ElementType element(int number) {
    for (ElementType e : ElementType.values()) if (of(e) == number) return e;
    throw new PjrtException("the plugin returned a value of the unknown element type " + number);
  }
}
